import { applyClaimChange, type ClaimColumns } from "@/lib/claims/data/apply-claim-change";
import type { StoredClaim } from "@/lib/claims/data/claim-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { type ClaimDone, judgedClaim, type ReviewAnswer, todayOf } from "@/lib/review/commands/judged-claim";
import { resumedColumns } from "@/lib/review/data/clock-columns";
import { findReviewState, type ReviewQuestion } from "@/lib/review/data/review-store";
import type { ResolveClarificationInput } from "@/lib/review/domain/clarification-inputs";
import { type IsoDate, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { CalendarMissing, WorkingCalendar } from "@/lib/shared/working-days";

const closable = {
  RESOLVED: { from: "ANSWERED" },
  CANCELLED: { from: "OPEN" },
} as const;

/** The officer accepts an answer, or takes back a question that is not needed any more. */
export const resolveClarification = idempotent(
  "resolveClarification",
  async (actor: OfficialActor, input: ResolveClarificationInput, request): ReviewAnswer<ClaimDone> => {
    const today = todayOf(actor);
    const found = await judgedClaim(actor, "resolveClarification", input.claimId, async (db, { claim }) => ({
      questions: (await findReviewState(db, claim.id)).questions,
      calendar: await loadCalendar(db, yearsAround(yearOf(today))),
    }));
    if (!found.ok) return found;
    const { claim, questions, calendar } = found.value;
    const { clarificationId, outcome } = input;
    const question = questions.find(({ id }) => id === clarificationId);
    const { from } = closable[outcome];
    if (question?.status !== from)
      return fail({ code: question ? "questionClosed" : "questionNotFound" } as const);

    const rest = questions.filter(({ id }) => id !== clarificationId);
    const columns = columnsAfter(claim, { outcome, rest, today, calendar });
    if (!columns.ok) return columns;

    const result: ClaimDone = { claimId: claim.id, number: claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action: "resolveClarification",
        claimId: claim.id,
        version: input.version,
        event: { type: "clarificationResolved", clarificationId, outcome },
        set: columns.value,
        records: [
          {
            table: "clarification",
            set: { status: outcome, resolved_at: actor.person.now },
            where: { id: clarificationId, status: from },
          },
        ],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);

type After = {
  readonly outcome: keyof typeof closable;
  readonly rest: readonly ReviewQuestion[];
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
};

/** The counters, and the clock: it runs again when nothing blocking is left to be answered. */
const columnsAfter = (
  claim: StoredClaim,
  { outcome, rest, today, calendar }: After,
): Result<ClaimColumns, CalendarMissing> => {
  const open = rest.filter(({ status }) => status === "OPEN");
  const counts: ClaimColumns = {
    open_questions: open.length,
    answered_questions: rest.filter(({ status }) => status === "ANSWERED").length,
    ...(open.length === 0 ? { reply_due_on: null } : {}),
  };
  const staysStopped = open.some(({ blocking }) => blocking);
  if (outcome === "RESOLVED" || staysStopped || claim.clockStoppedOn === null) return ok(counts);
  const resumed = resumedColumns(claim, today, calendar);

  return resumed.ok ? ok({ ...counts, ...resumed.value }) : resumed;
};
