import { filedVersion } from "@/lib/claims/commands/filed-version";
import {
  type Prepared,
  type Receipt,
  type SubmitFailure,
  sendFiling,
} from "@/lib/claims/commands/send-filing";
import type { Filing } from "@/lib/claims/data/filing";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { readSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { resumeClock } from "@/lib/claims/domain/decision-clock";
import type { FilingFailure } from "@/lib/claims/domain/filing-failures";
import { openPartsOf } from "@/lib/claims/domain/open-parts";
import { changesBetween, closedChanges } from "@/lib/claims/domain/snapshot-changes";
import type { ResubmitClaimInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { assert } from "@/lib/shared/assert";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";
import { versionsBetween } from "@/lib/shared/working-days";

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
        assert(dueOn !== null, "A returned claim has no day to decide by");
        const calendar = await loadCalendar(db, yearsAround(yearOf(today)));
        const clock = resumeClock({ dueOn, stoppedOn: clockStoppedOn }, today, calendar);
        if (!clock.ok) return clock;
        const next = clock.value.dueOn;
        const counted = next === dueOn ? {} : { calendar_version: versionsBetween(today, next, calendar) };
        return correction(actor, filing, { dueOn: next, counted });
      },
    }),
);

type Deadline = {
  readonly dueOn: IsoDate;
  /** What the day was counted by, when it was counted anew. */
  readonly counted: { readonly calendar_version?: string };
};

const correction = (
  actor: CompanyActor,
  filing: Filing,
  { dueOn, counted }: Deadline,
): Result<Prepared, FilingFailure> => {
  const { claim, flags, lastSnapshot } = filing.dossier;
  const filed = filedVersion(actor, filing, { number: claim.round + 1, dueOn });
  const { change, facts, receipt, record } = filed;
  const changes = changesBetween(readSnapshot(lastSnapshot), filed.snapshot);
  const [closed] = closedChanges(changes, openPartsOf(claim.status, flags));
  if (closed) return fail({ code: "closedPartChanged", part: closed.part });

  return ok({
    receipt,
    change: {
      ...change,
      action: "resubmit",
      event: { type: "claimResubmitted", ...facts },
      set: {
        ...change.set,
        clock_stopped_on: null,
        reply_due_on: null,
        ...counted,
      },
      flaggedLines: [],
      records: [record, ...flags.map(({ id }) => fixed(id, actor.person.now))],
      outbox: [letterAbout(claim, "claimResubmitted", { dueOn })],
    },
  });
};

const fixed = (id: string, at: string): RecordWrite => ({
  table: "correction_flag",
  set: { fixed_at: at },
  where: { id },
});
