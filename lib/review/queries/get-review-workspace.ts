import type { BilingualName } from "@/lib/shared/bilingual-name";
import "server-only";
import { findSubject, type StoredClaim } from "@/lib/claims/data/claim-store";
import { type ClaimLabel, officeLabelOf } from "@/lib/claims/domain/claim-label";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { workingDaysLeft } from "@/lib/claims/domain/decision-clock";
import { type LifecycleFailure, whyNotAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { calendarOf } from "@/lib/programmes/data/calendar-store";
import { rateOfClaim } from "@/lib/programmes/domain/assessment/shown-rates";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { type DecidedClaim, decideClaim } from "@/lib/review/data/decided-claim";
import { countQueue, findNeighbours, type QueueNeighbours } from "@/lib/review/data/queue-store";
import { readinessOf } from "@/lib/review/data/recommendation";
import {
  currentAnswers,
  findReviewState,
  type ReviewQuestion,
  type ReviewState,
} from "@/lib/review/data/review-store";
import { findWorkspaceFacts, type WorkspaceFacts } from "@/lib/review/data/workspace-store";
import { outcomeOf } from "@/lib/review/domain/build-decision-snapshot";
import type { DecisionOutcome } from "@/lib/review/domain/decision-snapshot";
import { handingAction } from "@/lib/review/domain/handing-action";
import type { QueueFilters } from "@/lib/review/domain/queue-filters";
import { type LeftToDo, leftBeforeRecommending } from "@/lib/review/domain/recommendation-readiness";
import { type AssignableReviewer, assignableReviewers } from "@/lib/review/queries/assignable-reviewers";
import { queueReaderOf } from "@/lib/review/queries/get-review-queue";
import { type WorkspaceLine, workspaceLines } from "@/lib/review/queries/workspace-lines";
import type { IsoDate } from "@/lib/shared/iso-date";
import { valueOrNull } from "@/lib/shared/result";
import { dayOf, dayOrNull } from "@/lib/shared/stored-days";

/** What the person may do with the claim: nothing in the way, or the reason. */
export type Permission = LifecycleFailure | null;

export type ReviewWorkspace = {
  readonly claim: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly status: ClaimStatus;
    readonly label: ClaimLabel | null;
    readonly category: string;
    readonly programmeVersion: number;
    readonly submittedAt: string | null;
    readonly dueOn: IsoDate | null;
    readonly replyDueOn: IsoDate | null;
    readonly isClockStopped: boolean;
    readonly daysLeft: number | null;
    readonly returns: number;
    readonly reserved: string;
    readonly assignee: { readonly id: string; readonly ru: string; readonly en: string } | null;
  };
  readonly company: WorkspaceFacts["company"];
  readonly programme: WorkspaceFacts["programme"];
  readonly letterLocale: "ru" | "en";
  readonly lines: readonly WorkspaceLine[];
  readonly documents: WorkspaceFacts["documents"];
  readonly checklist: readonly {
    readonly item: string;
    readonly passed: boolean | null;
    readonly note: string;
  }[];
  readonly questions: readonly WorkspaceQuestion[];
  readonly remarks: readonly { readonly part: string; readonly text: string; readonly isFixed: boolean }[];
  /** Null where lines have different shares. */
  readonly rateBasisPoints: number | null;
  /** Clauses of the programme's act by the reason they explain. */
  readonly clauses: Rulebook["legalAct"]["clauses"];
  readonly totals: { readonly requested: string; readonly support: string };
  readonly budget: WorkspaceFacts["budget"];
  readonly outcome: DecisionOutcome;
  readonly left: readonly LeftToDo[];
  readonly may: Readonly<
    Record<"decide" | "take" | "giveBack" | "unassign" | "assign" | "handOver" | "recommend", Permission>
  >;
  readonly neighbours: (QueueNeighbours & { readonly total: number }) | null;
  /** Whom the claim can be given to; empty for whoever does not assign. */
  readonly reviewers: readonly AssignableReviewer[];
  /** Whose declared interest in the company stands in the way. */
  readonly interest: "own" | "assignee" | null;
};

export type WorkspaceQuestion = Omit<ReviewQuestion, "askedById" | "answeredById"> & {
  readonly askedBy: BilingualName | null;
  readonly isMine: boolean;
  readonly answeredBy: BilingualName | null;
};

const mostNeighbours = 1_000;

/** One claim with everything an officer needs to decide it; null when it is not there for this person. */
export const getReviewWorkspace = (
  actor: OfficialActor,
  number: string,
  filters: QueueFilters | null,
): Promise<ReviewWorkspace | null> =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { number });
    if (!found) return null;
    const { claim, subject } = found;
    const state = await findReviewState(db, claim.id);
    const facts = await findWorkspaceFacts(db, claim.id, actor.userId);
    const decision = await decideClaim(db, claim, state);
    const outcome = outcomeOf(decision.decided);
    const permission = (action: Parameters<typeof whyNotAct>[1]): Permission =>
      whyNotAct(actor, action, subject);

    return {
      claim: claimOf(claim, facts, queueReaderOf(actor).today),
      company: facts.company,
      programme: facts.programme,
      letterLocale: facts.letterLocale,
      lines: workspaceLines(decision, state, claim.round),
      documents: facts.documents,
      checklist: checklistOf(claim, state, decision),
      questions: state.questions.map((question) => questionOf(question, facts, actor.userId)),
      remarks: state.flags
        .filter(({ lineId, round }) => lineId === null && round === claim.round - 1)
        .map(({ part, remark, fixedAt }) => ({ part, text: remark, isFixed: fixedAt !== null })),
      rateBasisPoints: rateOfClaim(decision.decided, decision.calculation.rules, claim.category),
      clauses: decision.calculation.rules.legalAct.clauses,
      totals: {
        requested: decision.asked.totals.support.toString(),
        support: decision.decided.totals.support.toString(),
      },
      budget: facts.budget,
      outcome,
      left: leftBeforeRecommending(readinessOf(claim, state, decision), outcome),
      may: {
        decide: permission("decideLine"),
        take: permission("take"),
        giveBack: permission("giveBack"),
        unassign: permission("unassign"),
        assign: permission("assign"),
        handOver: permission("handOver"),
        recommend: permission("recommend"),
      },
      neighbours: filters && (await neighboursOf(db, actor, { claim, filters })),
      reviewers:
        permission(handingAction(claim.status)) === null ? await assignableReviewers(db, subject) : [],
      interest: interestOf(actor, subject),
    };
  });

type Interested = { readonly assigneeId: string | null; readonly interestedIds: readonly string[] };

const interestOf = ({ userId }: OfficialActor, { assigneeId, interestedIds }: Interested) => {
  if (interestedIds.includes(userId)) return "own";

  return assigneeId && interestedIds.includes(assigneeId) ? "assignee" : null;
};

const claimOf = (claim: StoredClaim, facts: WorkspaceFacts, today: IsoDate): ReviewWorkspace["claim"] => {
  const dueOn = dayOrNull(claim.dueOn);
  const days =
    dueOn === null
      ? null
      : workingDaysLeft(
          { dueOn, stoppedOn: dayOrNull(claim.clockStoppedOn) },
          today,
          calendarOf(null, facts.calendar),
        );
  const assignee = claim.assigneeId && facts.people[claim.assigneeId];

  return {
    id: claim.id,
    number: claim.number,
    version: claim.version,
    status: claim.status,
    label: officeLabelOf(claim),
    category: claim.category,
    programmeVersion: claim.programmeVersion.version,
    submittedAt: claim.submittedAt?.toISOString() ?? null,
    dueOn,
    replyDueOn: dayOrNull(claim.replyDueOn),
    isClockStopped: claim.clockStoppedOn !== null,
    daysLeft: days && valueOrNull(days),
    returns: claim.returns,
    reserved: claim.reserved.toString(),
    assignee: claim.assigneeId && assignee ? { id: claim.assigneeId, ...assignee } : null,
  };
};

const checklistOf = (claim: StoredClaim, state: ReviewState, decision: DecidedClaim) => {
  const answers = currentAnswers(state.answers);

  return readinessOf(claim, state, decision).checklist.map(({ item, passed }) => ({
    item,
    passed,
    note: answers.get(item)?.note ?? "",
  }));
};

const questionOf = (
  { askedById, answeredById, ...question }: ReviewQuestion,
  { people }: WorkspaceFacts,
  readerId: string,
): WorkspaceQuestion => ({
  ...question,
  askedBy: people[askedById] ?? null,
  isMine: askedById === readerId,
  answeredBy: (answeredById && people[answeredById]) || null,
});

type Place = { readonly claim: StoredClaim; readonly filters: QueueFilters };

const neighboursOf = async (db: Db, actor: OfficialActor, { claim, filters }: Place) => {
  const on = filters.view === "returned" ? claim.replyDueOn : claim.dueOn;
  if (on === null) return null;
  const reader = queueReaderOf(actor);
  const place = { on: dayOf(on), id: claim.id };

  return {
    ...(await findNeighbours(db, filters, reader, { place, most: mostNeighbours })),
    total: await countQueue(db, filters, reader, mostNeighbours),
  };
};
