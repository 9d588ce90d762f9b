import { getLocale, getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/_server/csv-response";
import { reading } from "@/app/_server/route";
import { readApprovedQuery } from "@/app/(office)/approved/query";
import { nameIn } from "@/app/(office)/names";
import { formatDate } from "@/lib/i18n/format-date";
import { type ApprovedList, approvedInBatches } from "@/lib/review/queries/list-approved-claims";
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
    const { category, year } = readApprovedQuery(Object.fromEntries(new URL(request.url).searchParams));
    const fiscalYear = year ?? yearOf(moscowDateOf(new Date(actor.person.now)));
    const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
    const words = {
      category: remembering((code: string) => t(`common.categoryShort.${code}` as never)),
      // An hour is whole in one day of Moscow.
      day: remembering((hour: string) => formatDate(`${hour}:00:00Z`, locale, "numeric")),
      accountEnd: remembering((end: string) => t("approval.approved.accountEnd", { end })),
    };
    const cellsOf = (row: ApprovedList["rows"][number]): readonly CsvCell[] => [
      row.number,
      nameIn(locale, { nameRu: row.companyNameRu, nameEn: row.companyNameEn }),
      row.inn,
      words.category(row.category),
      String(row.fiscalYear),
      words.day(row.decidedAt.slice(0, 13)),
      { figures: formatMinorPlain(BigInt(row.requested), 2) },
      { figures: formatMinorPlain(BigInt(row.committed), 2) },
      row.bankName,
      row.bik,
      words.accountEnd(row.accountEnd),
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
