import { getLocale, getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/_server/csv-response";
import { reading } from "@/app/_server/route";
import type { Locale } from "@/lib/i18n/locale";
import { readQueueFilters } from "@/lib/review/domain/queue-filters";
import { type ExportedClaim, streamQueue } from "@/lib/review/queries/stream-queue";
import { type CsvCell, csvDialects } from "@/lib/shared/csv";
import { formatMinorPlain } from "@/lib/shared/money";
import { remembering } from "@/lib/shared/remembering";

const columns = [
  "number",
  "company",
  "inn",
  "category",
  "requested",
  "lines",
  "status",
  "officer",
  "decideBy",
  "replyBy",
] as const;

/** The view as it is narrowed, for a spreadsheet; written while it is read. */
export const GET = reading({
  name: "exportQueue",
  side: "office",
  area: "review",
  asksProof: true,
  read: async (actor, _params, request) => {
    const { filters } = readQueueFilters(Object.fromEntries(new URL(request.url).searchParams), "open");
    const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
    const row = rowIn(locale, {
      category: remembering((code) => t(`common.categoryShort.${code}` as never)),
      status: remembering((status) => t(`status.claim.${status}` as never)),
    });

    return csvResponse({
      name: `review-${filters.view}`,
      dialect: csvDialects[locale],
      header: columns.map((column) => t(`review.csv.${column}`)),
      batches: rowsOf(streamQueue(actor, filters), row),
    });
  },
});

type Row = (claim: ExportedClaim) => readonly CsvCell[];

async function* rowsOf(batches: AsyncIterable<readonly ExportedClaim[]>, row: Row) {
  for await (const batch of batches) yield batch.map(row);
}

type Words = { readonly category: (code: string) => string; readonly status: (status: string) => string };

const rowIn =
  (locale: Locale, words: Words): Row =>
  (claim) => [
    claim.number,
    locale === "ru" ? claim.nameRu : claim.nameEn,
    claim.inn,
    words.category(claim.category),
    { figures: formatMinorPlain(claim.requested, 2) },
    { figures: String(claim.lineCount) },
    words.status(claim.status),
    (locale === "ru" ? claim.assigneeRu : claim.assigneeEn) ?? "",
    claim.dueOn,
    claim.replyDueOn ?? "",
  ];
