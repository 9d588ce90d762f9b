import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Pill } from "@/app/_components/ui/pill";
import type { Tone } from "@/app/_components/ui/tone";
import { formatRate } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { LoadRowState } from "@/lib/programmes/domain/rate-load";
import type { LoadRowView, QuotationView } from "@/lib/programmes/queries/get-rate-load";

const tones = {
  differs: "turn",
  far: "turn",
  new: "agency",
  same: "neutral",
} as const satisfies Record<LoadRowState, Tone>;

/** What a file states, currency by currency, beside what is stored. */
export const LoadTable = ({ rows }: { readonly rows: readonly LoadRowView[] }) => {
  const t = useTranslations("rates.load");

  return (
    <DataTable caption={t("caption")} stack>
      <thead>
        <tr>
          <Th>{t("currency")}</Th>
          <Th numeric>{t("stated")}</Th>
          <Th numeric>{t("stored")}</Th>
          <Th>{t("change")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LoadRow key={row.currency} row={row} />
        ))}
      </tbody>
    </DataTable>
  );
};

const LoadRow = ({ row }: { readonly row: LoadRowView }) => {
  const t = useTranslations("rates.load");
  const locale = useLocale();

  return (
    <tr>
      <Th scope="row">
        <span className="code">{row.currency}</span>
      </Th>
      <Td numeric phoneLabel={t("stated")}>
        <Figure quotation={row} />
      </Td>
      <Td numeric phoneLabel={t("stored")}>
        {row.known ? (
          <span>
            <Figure quotation={row.known} />
            <span className="sub">{t("on", { date: formatDate(row.known.date, locale, "shortYear") })}</span>
          </span>
        ) : (
          <span className="subtle">{t("none")}</span>
        )}
      </Td>
      <Td phoneLabel={t("change")}>
        <Pill tone={tones[row.state]}>{t(`state.${row.state}`)}</Pill>
      </Td>
    </tr>
  );
};

const Figure = ({ quotation: { nominal, value } }: { readonly quotation: QuotationView }) => {
  const t = useTranslations("rates.load");
  const locale = useLocale();

  return (
    <span>
      {formatRate(value, locale)}
      {nominal > 1 && <span className="subtle"> {t("unit", { nominal: String(nominal) })}</span>}
    </span>
  );
};
