import { capsOf, freeze, lineAmountsOf, payingLineOf, sumsOf } from "@/lib/claims/commands/prepare-filing";
import {
  type Prepared,
  type Receipt,
  type SubmitFailure,
  sendFiling,
} from "@/lib/claims/commands/send-filing";
import type { Filing } from "@/lib/claims/data/filing";
import { searchTextOf } from "@/lib/claims/domain/search-text";
import type { SubmitClaimInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { uuidv7 } from "@/lib/shared/ids";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { ok, type Result } from "@/lib/shared/result";
import { addWorkingDays } from "@/lib/shared/working-days";

/**
 * Declares and sends a claim: its content, calculation and rates are frozen, the money is reserved and the caps
 * taken, all in one statement. Refused when the amount is not the one that the person saw.
 */
export const submitClaim = idempotent(
  "submitClaim",
  (actor: CompanyActor, input: SubmitClaimInput, request): Promise<Result<Receipt, SubmitFailure>> =>
    sendFiling(actor, input, {
      action: "submit",
      request,
      prepare: async (db, filing) => {
        const today = moscowDateOf(new Date(actor.person.now));
        const calendar = await loadCalendar(db, yearsAround(yearOf(today)));
        const dueOn = addWorkingDays(today, filing.rules.targets.decisionWorkingDays, calendar);
        if (!dueOn.ok) return dueOn;
        const calendarVersion = calendar.years.get(yearOf(dueOn.value))?.version ?? "";

        return ok(submission(actor, filing, { dueOn: dueOn.value, calendarVersion }));
      },
    }),
);

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
