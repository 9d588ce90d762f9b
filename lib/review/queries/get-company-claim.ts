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
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { type ReceiptRow, waterfallSummary } from "@/lib/programmes/domain/entitlement-summary";
import {
  findPageDocuments,
  findPageEvents,
  findPageFlags,
  findPageLines,
} from "@/lib/review/data/company-claim-parts";
import { findQuestions } from "@/lib/review/data/question-store";
import { type DecisionSnapshot, parseDecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { workingDaysBetween } from "@/lib/shared/working-days";

type Digits<T> = T extends unknown ? { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] } : never;

/** A row of the receipt with its kopecks as digits. */
export type ReceiptRowView = Digits<ReceiptRow>;

export type CompanyClaimPage = Awaited<ReturnType<typeof pageOf>>;

/** The page of one claim for its company; null when it is not theirs or is not there. */
export const getCompanyClaim = (actor: CompanyActor, number: string): Promise<CompanyClaimPage | null> =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { number });
    return found && pageOf(db, actor, found);
  });

type Found = NonNullable<Awaited<ReturnType<typeof findSubject>>>;

const pageOf = async (db: Db, actor: CompanyActor, { claim, subject }: Found) => {
  const decision = await findDecision(db, claim.id);
  return {
    ...(await head(db, actor, claim)),
    actions: availableActions(actor, subject),
    withdrawRefusal: refusalOf(mayAct(actor, "withdraw", subject)),
    decision,
    lines: await findPageLines(db, claim.id, decision),
    receipt: await receiptOf(db, actor, claim),
    documents: await findPageDocuments(db, claim.id),
    questions: (await findQuestions(db, claim.id)).map((question) => ({
      id: question.id,
      lineId: question.lineId,
      question: question.question,
      blocking: question.blocking,
      status: question.status,
      askedAt: question.askedAt.toISOString(),
      dueOn: dayOrNull(question.dueOn),
      answer: question.answer,
      answeredAt: question.answeredAt?.toISOString() ?? null,
    })),
    flags: await findPageFlags(db, claim),
    events: await findPageEvents(db, claim.id),
    withdrawalAsked: await db.twoPersonRequest.findFirst({
      where: { claimId: claim.id, kind: "WITHDRAWAL", resolvedAt: null },
      select: { reason: true },
    }),
  };
};

const refusalOf = (verdict: ReturnType<typeof mayAct>): string | null =>
  verdict.ok ? null : verdict.failure.code;

const head = async (db: Db, actor: CompanyActor, claim: StoredClaim) => {
  const today = moscowDateOf(new Date(actor.person.now));
  const dueOn = dayOrNull(claim.dueOn);
  const replyDueOn = dayOrNull(claim.replyDueOn);
  const account = claim.accountId
    ? await db.bankAccount.findUnique({ where: { id: claim.accountId } })
    : null;
  const assignee = claim.assigneeId
    ? await db.user.findUnique({ where: { id: claim.assigneeId }, select: { nameRu: true, nameEn: true } })
    : null;
  return {
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
    dueOn,
    clockStopped: claim.clockStoppedOn !== null,
    replyDueOn,
    daysLeft: await daysUntil(db, today, claim.clockStoppedOn ? replyDueOn : dueOn),
    account: account && { bankName: account.bankName, lastDigits: account.settlement.slice(-4) },
    assignee,
  };
};

const daysUntil = async (db: Db, today: IsoDate, day: IsoDate | null): Promise<number | null> => {
  if (day === null) return null;
  const left = workingDaysBetween(today, day, await loadCalendar(db, yearsAround(yearOf(today))));
  return left.ok ? left.value : null;
};

const findDecision = async (db: Db, claimId: string): Promise<DecisionSnapshot | null> => {
  const issued = await db.decision.findFirst({
    where: { claimId, revokedAt: null },
    select: { snapshot: true },
  });
  const parsed = issued && parseDecisionSnapshot(issued.snapshot);
  return parsed?.ok ? parsed.value : null;
};

const receiptOf = async (
  db: Db,
  actor: CompanyActor,
  claim: StoredClaim,
): Promise<readonly ReceiptRowView[]> => {
  const { entitlement } = await calculateClaim(db, claim, { asOf: new Date(actor.person.now) });
  return waterfallSummary(entitlement, { waiting: 0n }).rows.map(
    (row) => ({ ...row, kopecks: row.kopecks.toString() }) as ReceiptRowView,
  );
};
