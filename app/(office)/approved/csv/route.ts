import { getLocale, getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/_server/csv-response";
import { reading } from "@/app/_server/route";
import { readApprovedQuery } from "@/app/(office)/approved/query";
import { nameIn } from "@/app/(office)/names";
import { formatDate } from "@/lib/i18n/format-date";
import { type ApprovedBatch, approvedInBatches } from "@/lib/review/queries/list-approved-claims";
import { type CsvCell, csvDialects } from "@/lib/shared/csv";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { formatMinorPlain } from "@/lib/shared/money";
import { remembering } from "@/lib/shared/remembering";

const columns = [
  "number",
  "company",
  "inn",
  "category",
  "year",
  "decidedOn",
  "requested",
  "amount",
  "bank",
  "bik",
  "account",
] as const;

/** Approved claims as a table file, streamed in batches; accounts are masked here too. */
export const GET = reading({
  name: "exportApproved",
  side: "office",
  area: "approved",
  asksProof: true,
  read: async (actor, _params, request) => {
    const { category, ...asked } = readApprovedQuery(Object.fromEntries(new URL(request.url).searchParams));
    const fiscalYear = asked.year ?? yearOf(moscowDateOf(new Date(actor.person.now)));
    const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
    const words = {
      category: remembering((code: string) => t(`common.categoryShort.${code}` as never)),
      day: remembering((day: string) => formatDate(day, locale, "numeric")),
      accountEnd: remembering((end: string) => t("approval.approved.accountEnd", { end })),
    };
    const year = String(fiscalYear);
    const cellsOf = ([
      number,
      code,
      day,
      nameRu,
      nameEn,
      inn,
      requested,
      committed,
      bank,
      bik,
      end,
    ]: ApprovedBatch[number]): readonly CsvCell[] => [
      number,
      nameIn(locale, { nameRu, nameEn }),
      inn,
      words.category(code),
      year,
      words.day(day),
      { figures: formatMinorPlain(BigInt(requested), 2) },
      { figures: formatMinorPlain(BigInt(committed), 2) },
      bank,
      bik,
      words.accountEnd(end),
    ];

    return csvResponse({
      name: `approved-${fiscalYear}`,
      dialect: csvDialects[locale],
      header: columns.map((name) => t(`approval.approved.csv.${name}`)),
      batches: mapped(approvedInBatches(actor, { fiscalYear, category }), cellsOf),
    });
  },
});

async function* mapped<Row, Cells>(
  batches: AsyncIterable<readonly Row[]>,
  cellsOf: (row: Row) => Cells,
): AsyncGenerator<readonly Cells[]> {
  for await (const rows of batches) yield rows.map(cellsOf);
}
