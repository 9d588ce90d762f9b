import {
  capsOf,
  checkFiling,
  freeze,
  lineAmountsOf,
  loadForAction,
  payingLineOf,
  sumsOf,
} from "@/lib/claims/commands/prepare-filing";
import { applyClaimChange, type ChangeFailure, type ClaimChange } from "@/lib/claims/data/apply-claim-change";
import { type Filing, prepareFiling } from "@/lib/claims/data/filing";
import type { FilingFailure } from "@/lib/claims/domain/filing-failures";
import type { LifecycleFailure } from "@/lib/claims/domain/lifecycle";
import { searchTextOf } from "@/lib/claims/domain/search-text";
import type { SubmitClaimInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import type { Db } from "@/lib/platform/db/prisma";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { uuidv7 } from "@/lib/shared/ids";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";
import { addWorkingDays } from "@/lib/shared/working-days";

export type SubmitFailure = LifecycleFailure | FilingFailure | ChangeFailure;

/** What the company is told when its claim has arrived. */
export type Receipt = {
  readonly number: string;
  /** In digits of kopecks. */
  readonly support: string;
  /** The day by which the agency decides. */
  readonly dueOn: IsoDate;
  readonly hash: string;
};

type Prepared = { readonly change: ClaimChange; readonly receipt: Receipt };

/** A cap that another claim of the company took meanwhile is computed with once more, and told as a changed amount. */
const attempts = 3;

/**
 * Declares and sends a claim: its content, calculation and rates are frozen, the money is reserved and the caps
 * taken, all in one statement. Refused when the amount is not the one that the person saw.
 */
export const submitClaim = idempotent(
  "submitClaim",
  async (actor: CompanyActor, input: SubmitClaimInput, request): Promise<Result<Receipt, SubmitFailure>> => {
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
  { number, expectedSupport }: SubmitClaimInput,
): Promise<Result<Prepared, LifecycleFailure | FilingFailure>> => {
  const dossier = await loadForAction(db, actor, { number, action: "submit" });
  if (!dossier.ok) return dossier;
  const filing = await prepareFiling(db, actor, dossier.value, true);
  const checked = checkFiling(filing, expectedSupport);
  if (!checked.ok) return checked;

  const today = moscowDateOf(new Date(actor.person.now));
  const calendar = await loadCalendar(db, yearsAround(yearOf(today)));
  const dueOn = addWorkingDays(today, filing.rules.targets.decisionWorkingDays, calendar);
  if (!dueOn.ok) return dueOn;
  const calendarVersion = calendar.years.get(yearOf(dueOn.value))?.version ?? "";

  return ok(submission(actor, filing, { dueOn: dueOn.value, calendarVersion }));
};

type Deadline = { readonly dueOn: IsoDate; readonly calendarVersion: string };

const submission = (actor: CompanyActor, filing: Filing, deadline: Deadline): Prepared => {
  const { claim } = filing.dossier;
  const { snapshot, hash, record } = freeze(actor, filing, 1);
  const support = filing.entitlement.totals.support.toString();
  const receipt: Receipt = { number: claim.number, support, dueOn: deadline.dueOn, hash };

  return {
    receipt,
    change: {
      action: "submit",
      claimId: claim.id,
      version: claim.version,
      event: { type: "claimSubmitted", claimVersion: 1, support, hash },
      set: {
        ...sumsOf(filing),
        programme_version_id: filing.programmeVersionId,
        round: 1,
        submitted_at: actor.person.now,
        fiscal_year: filing.fiscalYear,
        budget_line_id: payingLineOf(filing),
        due_on: deadline.dueOn,
        calendar_version: deadline.calendarVersion,
        line_count: filing.lines.length,
        search_text: searchTextOf(snapshot),
      },
      caps: capsOf(filing),
      lineAmounts: lineAmountsOf(filing),
      documentsInVersion: 1,
      records: [record],
      outbox: [
        {
          id: uuidv7(),
          kind: "claimReceipt",
          payload: {
            claimId: claim.id,
            number: claim.number,
            companyId: claim.companyId,
            supportKopecks: support,
            dueOn: deadline.dueOn,
          },
        },
      ],
      result: receipt,
    },
  };
};
