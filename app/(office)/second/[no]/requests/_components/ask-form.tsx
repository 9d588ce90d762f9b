import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { effectWords } from "@/app/(office)/second/[no]/requests/_components/effect-words";
import { requestCancellationAction, requestRevocationAction } from "@/app/(office)/second/actions";
import type { AskableKind, ClaimRequests } from "@/lib/review/queries/get-claim-requests";
import { uuidv7 } from "@/lib/shared/ids";

type AskFormProps = { readonly claim: ClaimRequests; readonly kind: AskableKind };

const askActions = {
  REVOCATION: requestRevocationAction,
  CANCELLATION: requestCancellationAction,
} as const;

/** Asking a second person; nothing changes until somebody else confirms. */
export const AskForm = async ({ claim, kind }: AskFormProps) => {
  const [words, locale] = await Promise.all([getTranslations("approval.request"), getLocale()]);

  return (
    <Sheet title={words(`ask${kind}`)}>
      <p className="sm muted mb-4">{effectWords(words, locale, { claim, kind })}</p>
      <ActionForm id={`ask-${kind}`} action={askActions[kind]} requestKey={uuidv7()}>
        <input type="hidden" name="claimId" value={claim.claimId} />
        <input type="hidden" name="version" value={claim.version} />
        <FormTextarea
          name="reason"
          label={words("reason")}
          hint={words("reasonHint")}
          rows={3}
          maxLength={2_000}
          required
        />
        <div className="form-acts">
          <SubmitButton variant="default" pendingLabel={words("asking")}>
            {words(`ask${kind}`)}
          </SubmitButton>
        </div>
      </ActionForm>
    </Sheet>
  );
};
