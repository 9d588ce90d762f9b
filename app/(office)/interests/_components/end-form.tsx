import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { buttonClass } from "@/app/_components/ui/button-look";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { endInterestAction } from "@/app/(office)/interests/actions";
import { uuidv7 } from "@/lib/shared/ids";

/** Ending asks for a reason, which stays in the register. */
export const EndForm = ({ interestId }: { readonly interestId: string }) => {
  const words = useTranslations("interests");
  const common = useTranslations("common");

  return (
    <details>
      <summary className={buttonClass({ size: "s" })}>{words("end")}</summary>
      <ActionForm id={`end-${interestId}`} action={endInterestAction} requestKey={uuidv7()}>
        <input type="hidden" name="interestId" value={interestId} />
        <FormText name="reason" label={words("endReason")} maxLength={500} required />
        <SubmitButton variant="default" size="s" pendingLabel={common("sending")}>
          {words("end")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
};
