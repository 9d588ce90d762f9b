import { filedVersion } from "@/lib/claims/commands/filed-version";
import {
  type Prepared,
  type Receipt,
  type SubmitFailure,
  sendFiling,
} from "@/lib/claims/commands/send-filing";
import type { Filing } from "@/lib/claims/data/filing";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { budgetLineFor } from "@/lib/claims/domain/draft-readiness";
import type { SubmitClaimInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { assert } from "@/lib/shared/assert";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { ok, type Result } from "@/lib/shared/result";
import { addWorkingDays, versionsBetween } from "@/lib/shared/working-days";

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
        const dueOn = addWorkingDays(today, filing.rules.workflow.decisionTerm.days, calendar);
        if (!dueOn.ok) return dueOn;
        const calendarVersion = versionsBetween(today, dueOn.value, calendar);

        return ok(submission(actor, filing, { dueOn: dueOn.value, calendarVersion }));
      },
    }),
);

type Deadline = { readonly dueOn: IsoDate; readonly calendarVersion: string };

const submission = (actor: CompanyActor, filing: Filing, { dueOn, calendarVersion }: Deadline): Prepared => {
  const { claim } = filing.dossier;
  const { change, facts, receipt, record } = filedVersion(actor, filing, { number: 1, dueOn });
  const supportKopecks = facts.support;

  return {
    receipt,
    change: {
      ...change,
      action: "submit",
      event: { type: "claimSubmitted", ...facts },
      set: {
        ...change.set,
        programme_version_id: filing.programmeVersionId,
        submitted_at: actor.person.now,
        fiscal_year: filing.fiscalYear,
        budget_line_id: payingLineOf(filing),
        calendar_version: calendarVersion,
        line_count: filing.lines.length,
      },
      records: [record],
      outbox: [letterAbout(claim, "claimReceipt", { supportKopecks, dueOn })],
    },
  };
};

/** The line of money that pays; readiness has found that there is one. */
const payingLineOf = (filing: Filing): string => {
  const line = budgetLineFor(filing);
  assert(line !== null, "A claim without a budget line passed the readiness checks");
  return line.id;
};
