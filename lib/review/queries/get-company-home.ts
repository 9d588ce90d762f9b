import "server-only";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import { type ClaimLabel, companyLabelOf } from "@/lib/claims/domain/claim-label";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { filingStatusAt, fiscalYearFor, windowFor } from "@/lib/programmes/domain/rulebook/filing-windows";
import { type CapMeter, findCapMeters } from "@/lib/review/data/cap-meters";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { valueOrNull } from "@/lib/shared/result";
import { dayOrNull } from "@/lib/shared/stored-days";
import { type WorkingCalendar, workingDaysBetween } from "@/lib/shared/working-days";

/** Something that waits for the company, most urgent first. */
export type CompanyTurn = {
  readonly kind: "correct" | "answer" | "certify" | "continue";
  readonly number: string;
  readonly category: string;
  readonly title: string;
  /** What is asked, where an officer asks. */
  readonly detail: string;
  readonly dueOn: IsoDate | null;
  readonly workingDaysLeft: number | null;
};

export type CompanyClaimRow = {
  readonly number: string;
  readonly category: string;
  readonly title: string;
  readonly status: ClaimStatus;
  readonly label: ClaimLabel | null;
  readonly support: string;
  readonly updatedAt: string;
};

export type CompanyHome = {
  readonly company: {
    readonly nameRu: string;
    readonly nameEn: string;
    readonly inn: string;
    readonly product: string;
  };
  readonly turns: readonly CompanyTurn[];
  readonly money: {
    readonly year: number;
    readonly paid: string;
    readonly committed: string;
    readonly reserved: string;
  };
  readonly caps: readonly CapMeter[];
  /** When the window of the running programme closes; null when none is open. */
  readonly windowClosesAt: string | null;
  readonly claims: readonly CompanyClaimRow[];
  readonly claimCount: number;
};

const shownClaims = 5;

/** The company's first page: what waits for it, its money this year, its limits, its newest claims. */
export const getCompanyHome = (actor: CompanyActor): Promise<CompanyHome> =>
  withContext(actor.session, async (db) => {
    const now = new Date(actor.person.now);
    const today = moscowDateOf(now);
    const company = await db.company.findUniqueOrThrow({ where: { id: actor.companyId } });
    const programme = await findOpenProgramme(db, now);
    const year = programme?.year ?? yearOf(today);
    const calendar = await loadCalendar(db, yearsAround(yearOf(today)));

    return {
      company: {
        nameRu: company.nameRu,
        nameEn: company.nameEn,
        inn: company.inn,
        product: company.product ?? "",
      },
      turns: await findTurns(db, { actor, today, calendar, programme }),
      money: await findMoney(db, actor, year),
      caps: programme ? await findCapMeters(db, { companyId: actor.companyId, ...programme }) : [],
      windowClosesAt: programme?.closesAt ?? null,
      ...(await findNewestClaims(db, actor)),
    };
  });

const findOpenProgramme = async (db: Db, now: Date) => {
  const open = await db.programmeVersion.findFirst({
    where: { status: "PUBLISHED", filedFrom: { lte: now }, filedTo: { gt: now } },
    orderBy: [{ filedFrom: "desc" }, { id: "desc" }],
    select: { id: true, programmeId: true, rules: true, rulesHash: true, filedFrom: true, filedTo: true },
  });
  if (!open) return null;
  const rules = rulesOf(open);
  if (filingStatusAt(rules, now) !== "open") return null;
  return {
    programmeId: open.programmeId,
    rules,
    year: fiscalYearFor(rules, now),
    closesAt: windowFor(rules, now).to.toISOString(),
  };
};

const findMoney = async (
  db: Db,
  { companyId }: CompanyActor,
  year: number,
): Promise<CompanyHome["money"]> => {
  const { _sum: sum } = await db.claim.aggregate({
    where: { companyId, fiscalYear: year },
    _sum: { paid: true, committed: true, reserved: true },
  });
  return {
    year,
    paid: String(sum.paid ?? 0n),
    committed: String(sum.committed ?? 0n),
    reserved: String(sum.reserved ?? 0n),
  };
};

const findNewestClaims = async (db: Db, { companyId }: CompanyActor) => {
  const stored = await db.claim.findMany({
    where: { companyId },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: shownClaims,
  });
  return { claims: stored.map(claimRow), claimCount: await db.claim.count({ where: { companyId } }) };
};

type StoredRow = Parameters<typeof companyLabelOf>[0] & {
  readonly number: string;
  readonly category: string;
  readonly title: string;
  readonly updatedAt: Date;
};

/** A claim as a row of the company's lists. */
export const claimRow = (claim: StoredRow): CompanyClaimRow => ({
  number: claim.number,
  category: claim.category,
  title: claim.title,
  status: claim.status,
  label: companyLabelOf(claim),
  support: claim.support.toString(),
  updatedAt: claim.updatedAt.toISOString(),
});

type Turns = {
  readonly actor: CompanyActor;
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
  readonly programme: Awaited<ReturnType<typeof findOpenProgramme>>;
};

const findTurns = async (
  db: Db,
  { actor, today, calendar, programme }: Turns,
): Promise<readonly CompanyTurn[]> => {
  const waiting = await db.claim.findMany({
    where: {
      companyId: actor.companyId,
      OR: [
        { status: { in: ["RETURNED", "DRAFT", "AWAITING_CERTIFICATION"] } },
        { status: "IN_REVIEW", openQuestions: { gt: 0 } },
      ],
    },
    include: { clarifications: { where: { status: "OPEN" }, orderBy: { askedAt: "asc" }, take: 1 } },
    orderBy: [{ replyDueOn: { sort: "asc", nulls: "last" } }, { updatedAt: "desc" }],
    take: 20,
  });
  const turns = waiting.flatMap((claim): readonly CompanyTurn[] => {
    const kind = turnOf(claim.status, actor);
    if (!kind) return [];
    const dueOn = dayOrNull(claim.replyDueOn) ?? lastFilingDay(claim, programme);
    return [
      {
        kind,
        number: claim.number,
        category: claim.category,
        title: claim.title,
        detail: claim.clarifications[0]?.question ?? "",
        dueOn,
        workingDaysLeft: dueOn === null ? null : valueOrNull(workingDaysBetween(today, dueOn, calendar)),
      },
    ];
  });
  return turns.sort((left, right) => urgency[left.kind] - urgency[right.kind]);
};

/** An officer waits, then a colleague, then nobody; within each the order of the query stays. */
const urgency = { correct: 0, answer: 0, certify: 1, continue: 2 } as const satisfies Record<
  CompanyTurn["kind"],
  number
>;

/** What is not submitted waits for nobody's answer, but the window of its programme closes. */
const lastFilingDay = (
  { status, programmeId }: { readonly status: ClaimStatus; readonly programmeId: string },
  programme: Turns["programme"],
): IsoDate | null =>
  programme?.programmeId === programmeId && (status === "DRAFT" || status === "AWAITING_CERTIFICATION")
    ? moscowDateOf(new Date(Date.parse(programme.closesAt) - 1))
    : null;

const turnOf = (status: ClaimStatus, { role }: CompanyActor): CompanyTurn["kind"] | null => {
  if (role === "viewer") return null;
  if (status === "RETURNED") return "correct";
  if (status === "IN_REVIEW") return "answer";
  if (status === "DRAFT") return "continue";
  return role === "certifier" ? "certify" : null;
};
