import "server-only";
import { findLines, findProgrammes } from "@/lib/budget/data/budget-reads";
import { budgetCategoriesOf } from "@/lib/budget/domain/budget-categories";
import { plannableYears } from "@/lib/budget/domain/budget-line";
import { type LineView, lineView } from "@/lib/budget/queries/line-view";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import type { BilingualName } from "@/lib/shared/bilingual-name";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";

/** What the forms for planning, allocating and moving can choose from. */
export type MoveForm = {
  readonly runningYear: number;
  readonly years: readonly number[];
  readonly programmes: readonly {
    readonly id: string;
    readonly name: BilingualName;
    readonly categories: readonly string[];
  }[];
  /** Open lines, the latest year first. */
  readonly lines: readonly LineView[];
  readonly mayPropose: boolean;
};

export const getMoveForm = (actor: OfficialActor): Promise<MoveForm> =>
  withContext(actor.session, async (db) => {
    const lines = await findLines(db);
    const programmes = await findProgrammes(db);
    const runningYear = yearOf(moscowDateOf(new Date(actor.person.now)));

    return {
      runningYear,
      years: plannableYears(runningYear),
      programmes: programmes.map(({ id, nameRu, nameEn, versions }) => ({
        id,
        name: { ru: nameRu, en: nameEn },
        categories: budgetCategoriesOf(versions.map(({ rules }) => rules)),
      })),
      lines: lines.filter(({ status }) => status === "OPEN").map(lineView),
      mayPropose: mayDo(actor, "proposeBudgetMove"),
    };
  });
