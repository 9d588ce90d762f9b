import { capsOf, freeze, lineAmountsOf, sumsOf } from "@/lib/claims/commands/prepare-filing";
import {
  type Prepared,
  type Receipt,
  type SubmitFailure,
  sendFiling,
} from "@/lib/claims/commands/send-filing";
import type { Filing } from "@/lib/claims/data/filing";
import { readSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { resumeClock } from "@/lib/claims/domain/decision-clock";
import type { FilingFailure } from "@/lib/claims/domain/filing-failures";
import { openPartsOf } from "@/lib/claims/domain/open-parts";
import { searchTextOf } from "@/lib/claims/domain/search-text";
import { changesBetween, closedChanges } from "@/lib/claims/domain/snapshot-changes";
import type { ResubmitClaimInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { uuidv7 } from "@/lib/shared/ids";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

/**
 * Sends a corrected claim back to the officer who returned it, as its next version. Only what was flagged may
 * differ. A smaller sum releases the difference at once; a larger one reserves it or is refused. The agency's
 * clock runs again with the working days that were left.
 */
export const resubmitClaim = idempotent(
  "resubmitClaim",
  (actor: CompanyActor, input: ResubmitClaimInput, request): Promise<Result<Receipt, SubmitFailure>> =>
    sendFiling(actor, input, {
      action: "resubmit",
      request,
      prepare: async (db, filing) => {
        const today = moscowDateOf(new Date(actor.person.now));
        const { dueOn, clockStoppedOn } = filing.dossier.claim;
        const calendar = await loadCalendar(db, yearsAround(yearOf(today)));
        const clock = resumeClock({ dueOn: dueOn ?? today, stoppedOn: clockStoppedOn }, today, calendar);
        return clock.ok ? correction(actor, filing, clock.value.dueOn) : clock;
      },
    }),
);

const correction = (actor: CompanyActor, filing: Filing, dueOn: IsoDate): Result<Prepared, FilingFailure> => {
  const { claim, flags, lastSnapshot } = filing.dossier;
  const round = claim.round + 1;
  const { snapshot, hash, record } = freeze(actor, filing, round);
  const changes = changesBetween(readSnapshot(lastSnapshot), snapshot);
  const [closed] = closedChanges(changes, openPartsOf(claim.status, flags));
  if (closed) return fail({ code: "closedPartChanged", part: closed.part });

  const support = filing.entitlement.totals.support.toString();
  const receipt: Receipt = { number: claim.number, support, dueOn, hash };
  return ok({
    receipt,
    change: {
      action: "resubmit",
      claimId: claim.id,
      version: claim.version,
      event: { type: "claimResubmitted", claimVersion: round, support, hash },
      set: {
        ...sumsOf(filing),
        round,
        due_on: dueOn,
        clock_stopped_on: null,
        reply_due_on: null,
        search_text: searchTextOf(snapshot),
      },
      caps: capsOf(filing),
      lineAmounts: lineAmountsOf(filing),
      flaggedLines: [],
      documentsInVersion: round,
      records: [record, ...flags.map(({ id }) => fixed(id, actor.person.now))],
      outbox: [letter(filing, dueOn)],
      result: receipt,
    },
  });
};

const fixed = (id: string, at: string) => ({
  table: "correction_flag",
  set: { fixed_at: at },
  where: { id },
});

const letter = ({ dossier: { claim } }: Filing, dueOn: IsoDate) => ({
  id: uuidv7(),
  kind: "claimResubmitted",
  payload: { claimId: claim.id, number: claim.number, companyId: claim.companyId, dueOn },
});
