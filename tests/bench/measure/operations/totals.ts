// O6: what is left of the budget, by category and fiscal year.

import { overviewParams } from "@/lib/budget/domain/overview-params";
import { getBudgetOverview } from "@/lib/budget/queries/get-budget-overview";
import type { Context } from "../context";
import { type Measured, milliseconds } from "../rows";
import { officialActor } from "../visitors";
import { measureLimits } from "./limits";
import { measureInProcess, pageOf } from "./queue";

export const measureTotals = async (context: Context): Promise<Measured> => {
  const admin = await context.signIn("kovshov@agency.example");
  const actor = await officialActor(admin);
  const limits = await measureLimits(context, "totals");
  return {
    rows: [
      {
        name: "O6 data",
        what: "the budget of the year, in process",
        product: await measureInProcess(context, () => getBudgetOverview(actor, overviewParams.parse({}))),
        statements: limits.statements,
        aim: milliseconds(1),
      },
      {
        name: "O6 page",
        what: "the budget of the year, with its chart",
        product: await pageOf(context, admin, () => "/admin/budget"),
        ...limits,
      },
    ],
    remarks: [],
  };
};
