import type { ClaimColumns } from "@/lib/claims/data/apply-claim-change";
import { type ClockRow, resumedColumns } from "@/lib/review/data/clock-columns";
import type { IsoDate } from "@/lib/shared/iso-date";
import { ok, type Result } from "@/lib/shared/result";
import type { CalendarMissing, WorkingCalendar } from "@/lib/shared/working-days";

type Question = { readonly id: string; readonly status: string; readonly blocking: boolean };

/** Which question changes, what it becomes, and what else there is to know. */
type Closing = {
  readonly closed: { readonly id: string; readonly status: "ANSWERED" | "RESOLVED" | "CANCELLED" };
  readonly questions: readonly Question[];
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
};

/**
 * What the claim's row says once a question is answered or closed: how many are open and how many wait for the
 * officer. The agency's clock runs again when nothing blocking is left for the company to answer.
 */
export const columnsAfterQuestion = (
  claim: ClockRow,
  { closed, questions, today, calendar }: Closing,
): Result<ClaimColumns, CalendarMissing> => {
  const now = questions.map((question) =>
    question.id === closed.id ? { ...question, ...closed } : question,
  );
  const open = now.filter(({ status }) => status === "OPEN");
  const counts: ClaimColumns = {
    open_questions: open.length,
    answered_questions: now.filter(({ status }) => status === "ANSWERED").length,
    ...(open.length === 0 ? { reply_due_on: null } : {}),
  };
  if (claim.clockStoppedOn === null || open.some(({ blocking }) => blocking)) return ok(counts);
  const resumed = resumedColumns(claim, today, calendar);

  return resumed.ok ? ok({ ...counts, ...resumed.value }) : resumed;
};
