import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText, FormTextarea } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { declareInterestAction } from "@/app/(office)/interests/actions";
import { formatDate } from "@/lib/i18n/format-date";
import { uuidv7 } from "@/lib/shared/ids";

/** A company by its number, why, and for how long. */
export const DeclareForm = ({ today }: { readonly today: string }) => {
  const words = useTranslations("interests");
  const common = useTranslations("common");
  const locale = useLocale();

  return (
    <ActionForm id="interest" action={declareInterestAction} requestKey={uuidv7()}>
      <FormText
        name="inn"
        label={words("inn")}
        hint={words("innHint")}
        look="figures"
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <FormTextarea
        name="reason"
        label={words("reason")}
        hint={words("reasonHint")}
        rows={3}
        maxLength={500}
        required
      />
      <div className="form-row">
        <FormText
          name="from"
          label={words("from")}
          defaultValue={formatDate(today, locale, "numeric")}
          autoComplete="off"
          required
        />
        <FormText name="until" label={words("until")} hint={words("untilHint")} autoComplete="off" />
      </div>
      <div className="form-acts">
        <SubmitButton icon="flag" pendingLabel={common("sending")}>
          {words("declare")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
};
