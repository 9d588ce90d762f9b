import { getLocale, getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/_server/csv-response";
import { reading } from "@/app/_server/route";
import { overviewParams } from "@/lib/budget/domain/overview-params";
import { getBudgetOverview } from "@/lib/budget/queries/get-budget-overview";
import type { LineView } from "@/lib/budget/queries/line-view";
import { type CsvCell, csvDialects } from "@/lib/shared/csv";
import { formatMinorPlain } from "@/lib/shared/money";

/** The lines of a fiscal year with their money, for a spreadsheet. */
export const GET = reading({
  name: "budgetCsv",
  side: "office",
  area: "budget",
  asksProof: true,
  read: async (actor, _params, request) => {
    const params = overviewParams.parse(Object.fromEntries(new URL(request.url).searchParams));
    const [overview, locale] = await Promise.all([getBudgetOverview(actor, params), getLocale()]);
    const [t, categories] = await Promise.all([getTranslations("budget"), getTranslations("categories")]);
    const rows = overview.groups
      .flatMap(({ lines }) => lines)
      .map((line): readonly CsvCell[] => [
        String(line.fiscalYear),
        line.programme[locale],
        categories.has(`${line.category}.name`) ? categories(`${line.category}.name`) : line.category,
        t(`lineStatus.${line.status}`),
        ...amountsOf(line),
      ]);

    return csvResponse({
      name: `budget-${overview.year}`,
      dialect: csvDialects[locale],
      header: columns.map((column) => t(`csvColumn.${column}`)),
      batches: oneBatch(rows),
    });
  },
});

const columns = [
  "year",
  "programme",
  "category",
  "status",
  "allocated",
  "paid",
  "committed",
  "reserved",
  "available",
] as const;

const amountsOf = (line: LineView): readonly CsvCell[] =>
  (["allocated", "paid", "committed", "reserved", "available"] as const).map((part) => ({
    figures: formatMinorPlain(BigInt(line[part]), 2),
  }));

async function* oneBatch(rows: readonly (readonly CsvCell[])[]) {
  yield rows;
}
