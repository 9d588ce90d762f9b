import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { buttonClass } from "@/app/_components/ui/button-look";
import { Notice } from "@/app/_components/ui/notice";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { wordsFor } from "@/app/_server/failure-words";
import { nameIn } from "@/app/(office)/names";
import { effectWords } from "@/app/(office)/second/[no]/requests/_components/effect-words";
import {
  cancelClaimAction,
  confirmWithdrawalAction,
  declineRequestAction,
  revokeDecisionAction,
} from "@/app/(office)/second/actions";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { ClaimRequests, RequestView } from "@/lib/review/queries/get-claim-requests";
import { uuidv7 } from "@/lib/shared/ids";

type RequestCardProps = { readonly claim: ClaimRequests; readonly request: RequestView };

const confirmActions = {
  REVOCATION: revokeDecisionAction,
  WITHDRAWAL: confirmWithdrawalAction,
  CANCELLATION: cancelClaimAction,
} as const;

/** A request with who asks and why, what confirming does, and what the reader may do about it. */
export const RequestCard = async ({ claim, request }: RequestCardProps) => {
  const [words, locale] = await Promise.all([getTranslations("approval.request"), getLocale()]);
  const { kind, isOwn, reason, refusal } = request;
  const at = formatDateTime(request.requestedAt, locale, "long");
  const name = nameIn(locale, { nameRu: request.requestedByRu, nameEn: request.requestedByEn });

  return (
    <Sheet title={words(`kind.${kind}`)}>
      <div className="stack">
        <dl className="kv">
          <dt>{words("by")}</dt>
          <dd>{isOwn ? words("own", { at }) : words("asked", { name, at })}</dd>
        </dl>
        <p className="bub">{reason}</p>
        <p className="sm muted">{effectWords(words, locale, { claim, kind })}</p>
        {refusal && (
          <Notice tone="plain" icon="lock">
            {isOwn ? words("ownWaits") : await wordsFor(refusal)}
          </Notice>
        )}
        <div className="row wrap items-start">
          {!refusal && <ConfirmForm claim={claim} request={request} />}
          {request.mayDecline && <DeclineForm claim={claim} request={request} />}
        </div>
      </div>
    </Sheet>
  );
};

const Hidden = ({ claim, request }: RequestCardProps) => (
  <>
    <input type="hidden" name="claimId" value={claim.claimId} />
    <input type="hidden" name="version" value={claim.version} />
    <input type="hidden" name="requestId" value={request.id} />
  </>
);

const ConfirmForm = async ({ claim, request }: RequestCardProps) => {
  const words = await getTranslations("approval.request");

  return (
    <ActionForm id={`confirm-${request.id}`} action={confirmActions[request.kind]} requestKey={uuidv7()}>
      <Hidden claim={claim} request={request} />
      <div>
        <SubmitButton icon="two" pendingLabel={words("confirming")}>
          {words("confirm")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
};

const DeclineForm = async ({ claim, request }: RequestCardProps) => {
  const words = await getTranslations("approval.request");
  const { kind, isOwn } = request;
  const label = words(isOwn ? "takeBack" : "decline");

  return (
    <details className="disclosed">
      <summary className={buttonClass({})}>{label}</summary>
      <ActionForm id={`decline-${request.id}`} action={declineRequestAction} requestKey={uuidv7()}>
        <Hidden claim={claim} request={request} />
        <input type="hidden" name="kind" value={kind} />
        <FormTextarea
          name="reason"
          label={words("declineReason")}
          hint={words("declineReasonHint", { kind })}
          rows={3}
          maxLength={2_000}
          required
        />
        <div className="form-acts">
          <SubmitButton variant="default" pendingLabel={words("declining")}>
            {label}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
};
