import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormCheckbox, FormSelect, FormText } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { correctRateAction } from "@/app/(admin)/admin/rates/actions";
import { formatRate } from "@/lib/i18n/format";
import { nominals } from "@/lib/programmes/domain/add-currency-rate-input";
import type { RatePage } from "@/lib/programmes/queries/get-rate";
import { uuidv7 } from "@/lib/shared/ids";

type CorrectRateFormProps = {
  readonly currency: string;
  readonly date: string;
  readonly last: RatePage["records"][number];
};

/** The next record of a rate, with why the one before was wrong. */
export const CorrectRateForm = ({ currency, date, last }: CorrectRateFormProps) => {
  const words = useTranslations("rates");
  const common = useTranslations("common");
  const locale = useLocale();

  return (
    <ActionForm id="correct" action={correctRateAction} requestKey={uuidv7()}>
      <input type="hidden" name="currency" value={currency} />
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="revision" value={last.revision} />
      <div className="form-row">
        <FormSelect
          name="nominal"
          label={words("nominal")}
          defaultValue={String(last.nominal)}
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
          defaultValue={formatRate(last.value, locale)}
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
      <FormText
        name="reason"
        label={words("load.reason")}
        hint={words("record.reasonHint")}
        autoComplete="off"
        required
      />
      <FormCheckbox isKept name="confirmed" label={words("confirmed")} hint={words("record.confirmedHint")} />
      <div className="form-acts">
        <SubmitButton pendingLabel={common("sending")}>{words("record.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
};
