import {
  findLineByKey,
  findProgrammeRules,
  newLineRecord,
  newMoveRecord,
  replannedLineRecord,
} from "@/lib/budget/data/budget-store";
import { budgetCategoriesOf } from "@/lib/budget/domain/budget-categories";
import type { PlanBudgetLineInput } from "@/lib/budget/domain/budget-inputs";
import { plannableYears } from "@/lib/budget/domain/budget-line";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

type Planned = { readonly lineId: string; readonly moveId: string };
type Refusal = {
  readonly code:
    | "yearNotPlannable"
    | "programmeNotFound"
    | "categoryNotPaid"
    | "lineExists"
    | "lineAlreadyPlanned";
};
type Failure = OfficeFailure | Refusal;

const plan = async (
  actor: OfficialActor,
  input: PlanBudgetLineInput,
  request: RequestKey,
): Promise<Result<Planned, Failure>> => {
  const runningYear = yearOf(moscowDateOf(new Date(actor.person.now)));
  if (!plannableYears(runningYear).includes(input.fiscalYear)) return fail({ code: "yearNotPlannable" });
  const earlier = await findEarlier(actor, input);
  if (!earlier.ok) return earlier;

  const lineId = earlier.value ?? uuidv7();
  const moveId = uuidv7();
  const { now } = actor.person;
  const author = { plannerId: actor.userId, now };
  const applied = await applyOfficeChange(
    actor,
    {
      action: "planBudgetLine",
      programmeId: input.programmeId,
      event: {
        type: "budgetLinePlanned",
        objectType: "budgetLine",
        objectId: lineId,
        data: { ...wordsOf(input), moveId },
      },
      records: [
        earlier.value
          ? replannedLineRecord(lineId, actor.userId, now)
          : newLineRecord({ ...author, ...keyOf(input), id: lineId }),
        newMoveRecord({
          id: moveId,
          kind: "OPEN",
          fromLineId: null,
          toLineId: lineId,
          amount: input.amount,
          reason: input.reason,
          proposerId: actor.userId,
          now,
        }),
      ],
      result: { lineId, moveId },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists" ? fail({ code: "lineExists" }) : applied;
};

/** The id of a line that was planned before and not opened, null for a line that is new. */
const findEarlier = async (
  actor: OfficialActor,
  input: PlanBudgetLineInput,
): Promise<Result<string | null, Refusal>> => {
  const { programme, line } = await withContext(actor.session, async (db) => ({
    programme: await findProgrammeRules(db, input.programmeId),
    line: await findLineByKey(db, keyOf(input)),
  }));
  if (!programme) return fail({ code: "programmeNotFound" });
  if (!budgetCategoriesOf(programme.versions.map(({ rules }) => rules)).includes(input.category))
    return fail({ code: "categoryNotPaid" });
  if (line && line.status !== "PLANNED") return fail({ code: "lineExists" });
  if (line && line.movesIn.length > 0) return fail({ code: "lineAlreadyPlanned" });

  return ok(line?.id ?? null);
};

const keyOf = ({ fiscalYear, programmeId, category }: PlanBudgetLineInput) => ({
  fiscalYear,
  programmeId,
  category,
});

const wordsOf = ({ amount, fiscalYear, category, reason }: PlanBudgetLineInput) => ({
  amount: amount.toString(),
  fiscalYear,
  category,
  reason,
});

/** Plans a budget line with its money; another administrator opens it. */
export const planBudgetLine = idempotent("planBudgetLine", plan);
