import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { drawOfficerAction } from "@/app/(office)/interests/actions";
import { uuidv7 } from "@/lib/shared/ids";

type DrawFormProps = { readonly id: string; readonly claimId: string; readonly label: string };

/** Lets chance choose another officer, in one click. */
export const DrawForm = ({ id, claimId, label }: DrawFormProps) => {
  const common = useTranslations("common");

  return (
    <ActionForm id={id} action={drawOfficerAction} requestKey={uuidv7()} className="one-button">
      <input type="hidden" name="claimId" value={claimId} />
      <SubmitButton variant="default" size="s" icon="rotate" pendingLabel={common("sending")}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
};
