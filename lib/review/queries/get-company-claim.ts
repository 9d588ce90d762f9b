import "server-only";
import { calculateClaim } from "@/lib/claims/data/claim-calculation";
import { findSubject, type StoredClaim } from "@/lib/claims/data/claim-store";
import { dayOrNull } from "@/lib/claims/data/stored-days";
import { type ClaimLabel, companyLabelOf } from "@/lib/claims/domain/claim-label";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { availableActions, mayAct } from "@/lib/claims/domain/lifecycle";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { calendarOf, yearsAround } from "@/lib/programmes/data/calendar-store";
import { entitlementFromJson } from "@/lib/programmes/domain/entitlement-json";
import { type ReceiptRowView, receiptRows } from "@/lib/programmes/domain/receipt-rows";
import { findPageFacts } from "@/lib/review/data/company-claim-parts";
import { type DecisionSnapshot, parseDecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { type WorkingCalendar, workingDaysBetween } from "@/lib/shared/working-days";

export type CompanyClaimPage = Awaited<ReturnType<typeof pageOf>>;

/** The page of one claim for its company; null when it is not theirs or is not there. */
export const getCompanyClaim = (actor: CompanyActor, number: string): Promise<CompanyClaimPage | null> =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { number });
    return found && pageOf(db, actor, found);
  });

type Found = NonNullable<Awaited<ReturnType<typeof findSubject>>>;

const pageOf = async (db: Db, actor: CompanyActor, { claim, subject }: Found) => {
  const today = moscowDateOf(new Date(actor.person.now));
  const years = yearsAround(yearOf(today));
  const { calendar, ...facts } = await findPageFacts(db, claim.id, years);
  const decision = decisionOf(facts.decision);

  return {
    ...head(claim),
    ...facts,
    daysLeft: daysLeft(claim, today, calendarOf(years, calendar)),
    actions: availableActions(actor, subject),
    withdrawRefusal: refusalOf(mayAct(actor, "withdraw", subject)),
    decision,
    lines: facts.lines.map((line) => ({ ...line, decision: verdictOn(decision, line.id) })),
    receipt: await receiptOf(db, { actor, claim, decision }),
  };
};

const refusalOf = (verdict: ReturnType<typeof mayAct>): string | null =>
  verdict.ok ? null : verdict.failure.code;

const head = (claim: StoredClaim) => ({
  id: claim.id,
  number: claim.number,
  version: claim.version,
  category: claim.category,
  title: claim.title,
  status: claim.status as ClaimStatus,
  label: companyLabelOf(claim) as ClaimLabel | null,
  round: claim.round,
  submittedAt: claim.submittedAt?.toISOString() ?? null,
  decidedAt: claim.decidedAt?.toISOString() ?? null,
  fiscalYear: claim.fiscalYear,
  requested: claim.requested.toString(),
  support: claim.support.toString(),
  reserved: claim.reserved.toString(),
  committed: claim.committed.toString(),
  dueOn: dayOrNull(claim.dueOn),
  clockStopped: claim.clockStoppedOn !== null,
  replyDueOn: dayOrNull(claim.replyDueOn),
});

/** Until the agency decides, or while its clock stands still until the company answers. */
const daysLeft = (claim: StoredClaim, today: IsoDate, calendar: WorkingCalendar): number | null => {
  const day = dayOrNull(claim.clockStoppedOn ? claim.replyDueOn : claim.dueOn);
  if (day === null) return null;
  const left = workingDaysBetween(today, day, calendar);
  return left.ok ? left.value : null;
};

const decisionOf = (issued: unknown): DecisionSnapshot | null => {
  const parsed = issued === null ? null : parseDecisionSnapshot(issued);
  return parsed?.ok ? parsed.value : null;
};

const verdictOn = (decision: DecisionSnapshot | null, lineId: string) => {
  const line = decision?.lines.find(({ id }) => id === lineId);
  if (!line) return null;
  const { verdict, reasonCode, note, requested, support } = line;
  return { verdict, reasonCode, note, requested, support };
};

/** What was decided is shown as it was signed; before that, what the claim brings as it stands. */
const receiptOf = async (
  db: Db,
  {
    actor,
    claim,
    decision,
  }: {
    readonly actor: CompanyActor;
    readonly claim: StoredClaim;
    readonly decision: DecisionSnapshot | null;
  },
): Promise<readonly ReceiptRowView[]> => {
  const decided = decision && entitlementFromJson(decision.calculation);
  if (decided?.ok) return receiptRows(decided.value);

  const { entitlement } = await calculateClaim(db, claim, { asOf: new Date(actor.person.now) });
  return receiptRows(entitlement);
};
