import { useTranslations } from "next-intl";
import { FormText, FormTextarea } from "@/app/_components/form/form-fields";
import { LinkButton } from "@/app/_components/ui/link-button";
import { SubmitButton } from "@/app/_components/ui/submit-button";

type AmountAndReasonProps = { readonly submitLabel: string };

/** The end of every proposal: how much, why, and the button. */
export const AmountAndReason = ({ submitLabel }: AmountAndReasonProps) => {
  const words = useTranslations("budget.newMove");
  const common = useTranslations("common");

  return (
    <>
      <FormText
        name="amount"
        label={words("amount")}
        look="figures"
        unit="₽"
        inputMode="decimal"
        autoComplete="off"
        required
      />
      <FormTextarea name="reason" label={words("reason")} hint={words("reasonHint")} required />
      <div className="form-acts">
        <SubmitButton pendingLabel={common("sending")}>{submitLabel}</SubmitButton>
        <LinkButton href="/admin/budget" variant="ghost">
          {common("cancel")}
        </LinkButton>
        <span className="sm subtle">{words("secondPerson")}</span>
      </div>
    </>
  );
};
