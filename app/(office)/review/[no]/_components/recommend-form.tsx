import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { recommendClaimAction } from "@/app/(office)/review/[no]/actions";
import type { DecisionPreview } from "@/lib/review/queries/get-decision-preview";
import { uuidv7 } from "@/lib/shared/ids";

type RecommendFormProps = { readonly preview: DecisionPreview; readonly back: string };

/** A few words for the letter, and sending. From here on the figures are locked. */
export const RecommendForm = ({ preview, back }: RecommendFormProps) => {
  const words = useTranslations("review.decision");
  const common = useTranslations("common");
  const { claim, outcome, shown, openQuestions } = preview;

  return (
    <ActionForm id="recommend" action={recommendClaimAction} requestKey={uuidv7()} className="form">
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="version" value={claim.version} />
      <input type="hidden" name="outcome" value={outcome} />
      <input type="hidden" name="shown" value={shown} />
      {openQuestions > 0 && <Notice tone="turn">{words("questionsEnd", { count: openQuestions })}</Notice>}
      <FormTextarea
        name="message"
        label={words("message")}
        note={common("optional")}
        hint={words("messageHint")}
        rows={2}
      />
      <div className="form-acts">
        <SubmitButton icon="two" pendingLabel={common("sending")}>
          {words(outcome === "APPROVE" ? "sendApprove" : "sendReject")}
        </SubmitButton>
        <LinkButton variant="ghost" href={back}>
          {words("backToReview")}
        </LinkButton>
      </div>
    </ActionForm>
  );
};
