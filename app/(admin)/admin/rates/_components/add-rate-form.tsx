import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormCheckbox, FormSelect, FormText } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { addCurrencyRateAction } from "@/app/(admin)/admin/rates/actions";
import { formatDate } from "@/lib/i18n/format-date";
import { nominals } from "@/lib/programmes/domain/add-currency-rate-input";
import { currencyCodes, rouble } from "@/lib/shared/currencies";
import { uuidv7 } from "@/lib/shared/ids";

type AddRateFormProps = { readonly currencies: readonly string[]; readonly today: string };

/** A rate by hand, with where it was read. Currencies that are kept already come first. */
export const AddRateForm = ({ currencies, today }: AddRateFormProps) => {
  const words = useTranslations("rates");
  const common = useTranslations("common");
  const locale = useLocale();
  const others = currencyCodes.filter((code) => code !== rouble && !currencies.includes(code));

  return (
    <ActionForm id="rate" action={addCurrencyRateAction} requestKey={uuidv7()}>
      <div className="form-row">
        <FormText
          name="date"
          label={words("date")}
          defaultValue={formatDate(today, locale, "numeric")}
          autoComplete="off"
          required
        />
        <FormSelect
          name="currency"
          label={words("currency")}
          placeholder={common("choose")}
          options={[...currencies, ...others].map((code) => ({ value: code, label: code }))}
          required
        />
      </div>
      <div className="form-row">
        <FormSelect
          name="nominal"
          label={words("nominal")}
          defaultValue="1"
          options={nominals.map((nominal) => ({ value: nominal, label: nominal }))}
          required
        />
        <FormText
          name="value"
          label={words("value")}
          look="figures"
          unit="₽"
          inputMode="decimal"
          autoComplete="off"
          required
        />
      </div>
      <FormText
        name="source"
        label={words("source")}
        hint={words("sourceHint")}
        defaultValue={words("sourceDefault")}
        required
      />
      <FormCheckbox isKept name="confirmed" label={words("confirmed")} hint={words("confirmedHint")} />
      <div className="form-acts">
        <SubmitButton pendingLabel={common("sending")}>{words("submit")}</SubmitButton>
        <span className="sm subtle">{words("final")}</span>
      </div>
    </ActionForm>
  );
};
