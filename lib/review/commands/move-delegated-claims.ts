import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { queueOnce } from "@/lib/platform/db/queue-once";
import { applySystemChange } from "@/lib/review/data/deadline-store";
import {
  type DelegatedClaim,
  databaseNow,
  findClaimsToMove,
  findClaimsToReturn,
} from "@/lib/review/data/standing-in-jobs";

/**
 * Moves what absent officers have to their substitutes, and brings back what those who are back had. A substitute
 * who has acted on a claim, or declared an interest in its company, does not get it: the leads are told once.
 * Answers how many claims moved; whatever lost a race is looked at again by the next run.
 */
export const moveDelegatedClaims = async (): Promise<number> => {
  const now = await databaseNow();
  let moved = 0;
  for (const claim of await findClaimsToReturn()) {
    if (claim.isFit && (await comeBack(claim))) moved += 1;
  }
  for (const claim of await findClaimsToMove()) {
    if (claim.isFit ? await standIn(claim, now) : await tellLeads(claim)) moved += claim.isFit ? 1 : 0;
  }
  return moved;
};

const standIn = (claim: DelegatedClaim, now: string): Promise<boolean> =>
  applySystemChange({
    action: "standIn",
    claimId: claim.id,
    version: claim.version,
    event: {
      type: "claimStoodIn",
      data: { assigneeId: claim.substituteId, forId: claim.userId },
      visible: false,
    },
    set: { assignee_id: claim.substituteId },
    records: [
      {
        table: "delegated_claim",
        row: {
          delegation_id: claim.delegationId,
          claim_id: claim.id,
          substitute_id: claim.substituteId,
          moved_at: now,
          returned_at: null,
        },
        conflict: ["delegation_id", "claim_id"],
      },
    ],
    outbox: [letterAbout(claim, "claimStoodIn")],
  });

const comeBack = (claim: DelegatedClaim): Promise<boolean> =>
  applySystemChange({
    action: "comeBack",
    claimId: claim.id,
    version: claim.version,
    event: { type: "claimCameBack", data: { assigneeId: claim.userId }, visible: false },
    set: { assignee_id: claim.userId },
    outbox: [letterAbout(claim, "claimCameBack")],
  });

const tellLeads = ({ id, ...claim }: DelegatedClaim): Promise<boolean> =>
  queueOnce({
    ...letterAbout({ id, ...claim }, "substituteUnfit"),
    dedupeKey: `substituteUnfit:${claim.delegationId}:${id}`,
    claimId: id,
  });
