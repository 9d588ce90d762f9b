import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { findFiledLines } from "@/lib/claims/data/claim-lines";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { type ClaimDone, judgedClaim, type ReviewAnswer } from "@/lib/review/commands/judged-claim";
import { findReviewState } from "@/lib/review/data/review-store";
import { verdictRecord } from "@/lib/review/data/verdict-record";
import { currentVerdicts } from "@/lib/review/domain/current-verdicts";
import type { DecideLineInput } from "@/lib/review/domain/decide-line-input";
import { verdictFor } from "@/lib/review/domain/line-verdict";
import { nextToDecide } from "@/lib/review/domain/next-line";
import { fail, ok } from "@/lib/shared/result";

/** What was decided, and which line comes next; 0 when every line has a verdict. */
export type LineDecided = ClaimDone & { readonly position: number; readonly next: number };

/** The officer's verdict on a line, or taking it back. Figures of the claim move only with the decision. */
export const decideLine = idempotent(
  "decideLine",
  async (actor: OfficialActor, input: DecideLineInput, request): ReviewAnswer<LineDecided> => {
    const found = await judgedClaim(actor, "decideLine", { id: input.claimId }, async (db, { claim }) => ({
      lines: await findFiledLines(db, claim.id),
      state: await findReviewState(db, claim.id),
    }));
    if (!found.ok) return found;
    const { claim, lines, state } = found.value;
    const line = lines.find(({ id }) => id === input.lineId);
    if (!line?.amounts) return fail({ code: "lineNotFound" } as const);

    const verdict = verdictFor(line.amounts.eligible, input.wish);
    if (!verdict.ok) return verdict;

    const judged = lines.map(({ id, amounts }) => ({ id, eligible: amounts?.eligible ?? 0n }));
    const before = currentVerdicts(judged, state.verdicts, state.flags, claim.round);
    const decided = new Set([...before.keys(), line.id]);
    if (input.wish.verdict === "UNDECIDED") decided.delete(line.id);
    const result: LineDecided = {
      claimId: claim.id,
      number: claim.number,
      position: line.position,
      next: nextToDecide(lines, decided, line.position),
    };
    const { accepted, reasonCode } = verdict.value;
    const applied = await applyClaimChange(
      actor,
      {
        action: "decideLine",
        claimId: claim.id,
        version: input.version,
        event: {
          type: "lineDecided",
          lineId: line.id,
          verdict: verdict.value.verdict,
          accepted: accepted.toString(),
          reasonCode,
        },
        records: [
          verdictRecord(verdict.value, {
            lineId: line.id,
            round: claim.round,
            internal: input.internal,
            actorId: actor.userId,
            at: actor.person.now,
          }),
        ],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);
