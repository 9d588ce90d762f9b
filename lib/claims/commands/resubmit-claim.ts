import {
  capsOf,
  checkFiling,
  freeze,
  lineAmountsOf,
  loadForAction,
  sumsOf,
} from "@/lib/claims/commands/prepare-filing";
import type { Receipt, SubmitFailure } from "@/lib/claims/commands/submit-claim";
import { applyClaimChange, type ClaimChange } from "@/lib/claims/data/apply-claim-change";
import { type Filing, prepareFiling } from "@/lib/claims/data/filing";
import { readSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { resumeClock } from "@/lib/claims/domain/decision-clock";
import type { FilingFailure } from "@/lib/claims/domain/filing-failures";
import type { LifecycleFailure } from "@/lib/claims/domain/lifecycle";
import { openPartsOf } from "@/lib/claims/domain/open-parts";
import { searchTextOf } from "@/lib/claims/domain/search-text";
import { changesBetween, closedChanges } from "@/lib/claims/domain/snapshot-changes";
import type { ResubmitClaimInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import type { Db } from "@/lib/platform/db/prisma";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { uuidv7 } from "@/lib/shared/ids";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

type Prepared = { readonly change: ClaimChange; readonly receipt: Receipt };

const attempts = 3;

/**
 * Sends a corrected claim back to the officer who returned it, as its next version. Only what was flagged may
 * differ. A smaller sum releases the difference at once; a larger one reserves it or is refused. The agency's
 * clock runs again with the working days that were left.
 */
export const resubmitClaim = idempotent(
  "resubmitClaim",
  async (
    actor: CompanyActor,
    input: ResubmitClaimInput,
    request,
  ): Promise<Result<Receipt, SubmitFailure>> => {
    if (input.declared !== "on") return fail({ code: "declarationMissing" });
    for (let attempt = 1; ; attempt += 1) {
      const prepared = await withContext(actor.session, (db) => prepare(db, actor, input));
      if (!prepared.ok) return prepared;

      const { change, receipt } = prepared.value;
      const applied = await applyClaimChange(actor, change, request);
      if (applied.ok) return ok(receipt);
      if (applied.failure.code !== "capExceeded" || attempt === attempts) return applied;
    }
  },
);

const prepare = async (
  db: Db,
  actor: CompanyActor,
  { number, expectedSupport }: ResubmitClaimInput,
): Promise<Result<Prepared, LifecycleFailure | FilingFailure>> => {
  const dossier = await loadForAction(db, actor, { number, action: "resubmit" });
  if (!dossier.ok) return dossier;
  const filing = await prepareFiling(db, actor, dossier.value, true);
  const checked = checkFiling(filing, expectedSupport);
  if (!checked.ok) return checked;

  const today = moscowDateOf(new Date(actor.person.now));
  const { dueOn, clockStoppedOn } = dossier.value.claim;
  const calendar = await loadCalendar(db, yearsAround(yearOf(today)));
  const clock = resumeClock({ dueOn: dueOn ?? today, stoppedOn: clockStoppedOn }, today, calendar);
  if (!clock.ok) return clock;

  return correction(actor, filing, clock.value.dueOn);
};

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
