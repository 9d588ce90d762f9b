import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Pill } from "@/app/_components/ui/pill";
import { WhoWhen } from "@/app/(admin)/admin/_components/who-when";
import { formatRate } from "@/lib/i18n/format";
import type { RatePage } from "@/lib/programmes/queries/get-rate";

type Records = RatePage["records"];

/** The records of one rate, the one in force first. */
export const RecordTable = ({ records }: { readonly records: Records }) => {
  const t = useTranslations("rates.record");

  return (
    <DataTable caption={t("caption")} stack>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th numeric>{t("figure")}</Th>
          <Th>{t("source")}</Th>
          <Th>{t("reason")}</Th>
          <Th>{t("who")}</Th>
        </tr>
      </thead>
      <tbody>
        {records.map((record, at) => (
          <RecordRow key={record.revision} record={record} isInForce={at === 0} />
        ))}
      </tbody>
    </DataTable>
  );
};

type RowProps = { readonly record: Records[number]; readonly isInForce: boolean };

const RecordRow = ({ record, isInForce }: RowProps) => {
  const t = useTranslations("rates.record");
  const locale = useLocale();
  const who = (locale === "ru" ? record.byRu : record.byEn) ?? t("feed");

  return (
    <tr>
      <Th scope="row">
        {record.revision}{" "}
        <Pill tone={isInForce ? "good" : "neutral"}>{t(isInForce ? "inForce" : "replaced")}</Pill>
      </Th>
      <Td numeric phoneLabel={t("figure")}>
        <span>
          {formatRate(record.value, locale)}
          {record.nominal > 1 && <span className="subtle"> / {record.nominal}</span>}
        </span>
      </Td>
      <Td className="wide" phoneLabel={t("source")}>
        {record.source}
      </Td>
      <Td className="wide" phoneLabel={t("reason")}>
        {record.reason ?? <span className="subtle">{t("first")}</span>}
      </Td>
      <Td className="wide" phoneLabel={t("who")}>
        <WhoWhen who={who} at={record.at} />
      </Td>
    </tr>
  );
};
