import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { nameIn } from "@/app/(office)/names";
import type { RequestList } from "@/lib/review/queries/list-open-requests";

type RequestsTableProps = { readonly rows: RequestList["rows"] };

/** What is asked and waits for a second person, the oldest first. */
export const RequestsTable = ({ rows }: RequestsTableProps) => {
  const words = useTranslations("approval");
  const locale = useLocale();

  return (
    <DataTable caption={words("request.caption")} framed stack>
      <thead>
        <tr>
          <Th>{words("list.claim")}</Th>
          <Th>{words("list.company")}</Th>
          <Th>{words("request.what")}</Th>
          <Th>{words("request.by")}</Th>
          <Th numeric>{words("list.support")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row>
            <Th scope="row">
              <a href={`/second/${row.number}/requests`} className="code" data-open>
                {row.number}
              </a>
            </Th>
            <Td>{nameIn(locale, { nameRu: row.companyNameRu, nameEn: row.companyNameEn })}</Td>
            <Td wide>
              {words(`request.kind.${row.kind}`)}
              <span className="sub">{row.reason}</span>
            </Td>
            <Td>
              {nameIn(locale, { nameRu: row.requestedByRu, nameEn: row.requestedByEn })}
              <span className="sub">
                <DateText date={row.requestedAt} style="short" withTime />
              </span>
            </Td>
            <Td numeric>
              <Money kopecks={row.support} />
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};
