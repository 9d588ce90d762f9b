import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { ChecklistItemCode } from "@/lib/programmes/domain/checklist-items";
import type { RoundFlag, RoundVerdict } from "@/lib/review/domain/current-verdicts";

/** A question with its answer, as the office sees it. */
export type ReviewQuestion = {
  readonly id: string;
  readonly lineId: string | null;
  readonly question: string;
  readonly blocking: boolean;
  readonly status: "OPEN" | "ANSWERED" | "RESOLVED" | "CANCELLED";
  readonly askedById: string;
  readonly askedAt: string;
  readonly dueOn: string;
  readonly answer: string | null;
  readonly answeredById: string | null;
  readonly answeredAt: string | null;
};

export type ReviewAnswer = {
  readonly item: ChecklistItemCode;
  readonly round: number;
  readonly passed: boolean;
  readonly note: string;
};

/** What officers have done with a claim so far, in every round. */
export type ReviewState = {
  readonly verdicts: readonly (RoundVerdict & { readonly internal: string })[];
  readonly flags: readonly (RoundFlag & {
    readonly part: string;
    readonly remark: string;
    readonly fixedAt: string | null;
  })[];
  readonly answers: readonly ReviewAnswer[];
  readonly questions: readonly ReviewQuestion[];
};

type VerdictJson = Omit<ReviewState["verdicts"][number], "eligible" | "accepted"> & {
  readonly eligible: string;
  readonly accepted: string;
};

type StateJson = Omit<ReviewState, "verdicts"> & {
  readonly verdicts: readonly VerdictJson[];
};

/** Reads it in one statement; figures travel as digits. */
export const findReviewState = async (db: Db, claimId: string): Promise<ReviewState> => {
  const [row] = await db.$queryRaw<{ state: StateJson }[]>`
    SELECT jsonb_build_object(
      'verdicts', (SELECT coalesce(jsonb_agg(jsonb_build_object('lineId', line_id, 'round', round, 'verdict', verdict,
          'eligible', eligible::text, 'accepted', accepted::text, 'reasonCode', reason_code, 'note', note, 'internal', internal)), '[]')
        FROM line_decision WHERE claim_id = c.id),
      'flags', (SELECT coalesce(jsonb_agg(jsonb_build_object('lineId', line_id, 'round', round, 'part', part, 'remark', remark,
          'fixedAt', fixed_at) ORDER BY round, created_at, id), '[]') FROM correction_flag WHERE claim_id = c.id),
      'answers', (SELECT coalesce(jsonb_agg(jsonb_build_object('item', item, 'round', round, 'passed', passed, 'note', note)), '[]')
        FROM checklist_answer WHERE claim_id = c.id),
      'questions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'lineId', line_id, 'question', question, 'blocking', blocking,
          'status', status, 'askedById', asked_by_id, 'askedAt', asked_at, 'dueOn', due_on, 'answer', answer,
          'answeredById', answered_by_id, 'answeredAt', answered_at) ORDER BY asked_at, id), '[]')
        FROM clarification WHERE claim_id = c.id)) AS state
    FROM claim c WHERE c.id = ${claimId}::uuid`;
  if (!row) throw new Error("A claim that was just read is gone");

  const { verdicts, ...rest } = row.state;
  return {
    ...rest,
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      eligible: BigInt(verdict.eligible),
      accepted: BigInt(verdict.accepted),
    })),
  };
};

/** The answer that counts for each item: that of the latest round. */
export const currentAnswers = (answers: readonly ReviewAnswer[]): ReadonlyMap<string, ReviewAnswer> => {
  const current = new Map<string, ReviewAnswer>();
  for (const answer of answers) {
    const known = current.get(answer.item);
    if (!known || answer.round > known.round) current.set(answer.item, answer);
  }

  return current;
};
