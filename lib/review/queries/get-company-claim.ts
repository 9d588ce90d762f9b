import "server-only";
import { calculateClaim } from "@/lib/claims/data/claim-calculation";
import { findSubject, type StoredClaim } from "@/lib/claims/data/claim-store";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import { type ClaimLabel, companyLabelOf } from "@/lib/claims/domain/claim-label";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { availableActions, whyNotAct } from "@/lib/claims/domain/lifecycle";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { calendarOf, yearsAround } from "@/lib/programmes/data/calendar-store";
import { assessmentFromJson } from "@/lib/programmes/domain/assessment/assessment-json";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import type { Told } from "@/lib/programmes/domain/assessment/receipt";
import { receiptRows } from "@/lib/programmes/domain/assessment/receipt-rows";
import { traceSentences } from "@/lib/programmes/domain/assessment/trace-sentence";
import { findPageFacts } from "@/lib/review/data/company-claim-parts";
import { type DecisionSnapshot, parseDecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { valueOrNull } from "@/lib/shared/result";
import { dayOrNull } from "@/lib/shared/stored-days";
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
  const { calendar, filedCalculation, ...facts } = await findPageFacts(db, claim.id, years);
  const decision = decisionOf(facts.decision);

  const told = await toldOf(db, { actor, claim, fixed: decision?.calculation ?? filedCalculation });
  const estimates = estimatesOf(claim, told.assessment);

  return {
    ...head(claim),
    ...facts,
    today,
    support: (estimates ? told.assessment.totals.support : claim.support).toString(),
    daysLeft: daysLeft(claim, today, calendarOf(years, calendar)),
    actions: availableActions(actor, subject),
    withdrawRefusal: whyNotAct(actor, "withdraw", subject)?.code ?? null,
    decision,
    lines: facts.lines.map((line) => ({
      ...line,
      support: estimates ? (estimates.get(line.id) ?? null) : line.support,
      decision: verdictOn(decision, line.id),
    })),
    receipt: receiptRows(told),
    steps: traceSentences(told.assessment),
  };
};

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
  reserved: claim.reserved.toString(),
  committed: claim.committed.toString(),
  dueOn: dayOrNull(claim.dueOn),
  clockStopped: claim.clockStoppedOn !== null,
  replyDueOn: dayOrNull(claim.replyDueOn),
});

/** Until the agency decides, or while its clock stands still until the company answers. */
const daysLeft = (claim: StoredClaim, today: IsoDate, calendar: WorkingCalendar): number | null => {
  const day = dayOrNull(claim.clockStoppedOn ? claim.replyDueOn : claim.dueOn);
  return day === null ? null : valueOrNull(workingDaysBetween(today, day, calendar));
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

type Deciding = {
  readonly actor: CompanyActor;
  readonly claim: StoredClaim;
  /** As it was signed, or filed last where the claim is over; null while it is open. */
  readonly fixed: unknown;
};

/** What was decided is shown as it was signed; before that, what the claim brings as it stands. */
const toldOf = async (db: Db, { actor, claim, fixed }: Deciding): Promise<Told> => {
  const { category } = claim;
  const known = fixed ? assessmentFromJson(fixed) : null;
  if (known?.ok) return { assessment: known.value, rules: rulesOf(claim.programmeVersion), category };

  const calculation = await calculateClaim(db, claim, { asOf: new Date(actor.person.now) });
  return { ...calculation, category };
};

/** A claim holds its amounts from its submission on; until then they are computed. Null when it holds them. */
const estimatesOf = (
  { submittedAt }: StoredClaim,
  { lines }: Assessment,
): ReadonlyMap<string, string> | null =>
  submittedAt ? null : new Map(lines.map(({ id, support }) => [id, support.toString()]));
