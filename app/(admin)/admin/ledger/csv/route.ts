import { getLocale, getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/_server/csv-response";
import { reading } from "@/app/_server/route";
import { ledgerParams } from "@/lib/budget/domain/ledger-filter";
import { streamLedger } from "@/lib/budget/queries/list-ledger";
import type { MovementView } from "@/lib/budget/queries/movement-view";
import type { Locale } from "@/lib/i18n/locale";
import { type CsvCell, csvDialects } from "@/lib/shared/csv";
import { formatMinorPlain } from "@/lib/shared/money";

/** The movements that the address asks for, for a spreadsheet; written while they are read. */
export const GET = reading({
  name: "ledgerCsv",
  side: "office",
  area: "budget",
  asksProof: true,
  read: async (actor, _params, request) => {
    const params = ledgerParams.parse(Object.fromEntries(new URL(request.url).searchParams));
    const [t, locale] = await Promise.all([getTranslations("budget"), getLocale()]);
    const words = wordsOf(t, locale);

    return csvResponse({
      name: params.fy ? `ledger-${params.fy}` : "ledger",
      dialect: csvDialects[locale],
      header: columns.map((column) => t(`csvColumn.${column}`)),
      batches: rowsOf(streamLedger(actor, params), words),
    });
  },
});

const columns = [
  "entry",
  "moment",
  "event",
  "year",
  "programme",
  "category",
  "from",
  "to",
  "amount",
  "claim",
  "company",
  "people",
] as const;

type Words = (movement: MovementView) => readonly CsvCell[];

async function* rowsOf(batches: AsyncIterable<readonly MovementView[]>, words: Words) {
  for await (const batch of batches) yield batch.map(words);
}

const wordsOf =
  (t: Awaited<ReturnType<typeof getTranslations>>, locale: Locale): Words =>
  (movement) => [
    movement.id,
    movement.at,
    t(`movement.${movement.code}`),
    String(movement.fiscalYear),
    movement.programme[locale],
    movement.category,
    t(`bucket.${movement.from}`),
    t(`bucket.${movement.to}`),
    { figures: formatMinorPlain(BigInt(movement.amount), 2) },
    movement.claim ?? "",
    movement.company?.[locale] ?? "",
    movement.signedBy.map((name) => name[locale]).join(", "),
  ];
