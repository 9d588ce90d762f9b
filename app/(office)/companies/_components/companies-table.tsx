import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { nameIn } from "@/app/(office)/names";
import type { CompanyList } from "@/lib/review/queries/list-companies";

type CompaniesTableProps = { readonly list: CompanyList };

/** Companies by name, with what they have in work and what they got this year. */
export const CompaniesTable = ({ list }: CompaniesTableProps) => {
  const words = useTranslations("officeCompanies.list");
  const locale = useLocale();

  return (
    <DataTable caption={words("caption")} framed stack stickyHeader className="cells">
      <thead>
        <tr>
          <Th>{words("company")}</Th>
          <Th>{words("inn")}</Th>
          <Th numeric>{words("claims")}</Th>
          <Th numeric>{words("open")}</Th>
          <Th>{words("last")}</Th>
          <Th numeric>{words("approved", { year: String(list.fiscalYear) })}</Th>
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <tr key={row.id} data-row>
            <Th scope="row">
              <a href={`/companies/${row.inn}`} data-open>
                {nameIn(locale, row)}
              </a>
            </Th>
            <Td className="code" wide>
              {row.inn}
            </Td>
            <Td numeric phoneLabel={words("claims")}>
              {row.claims}
            </Td>
            <Td numeric phoneLabel={words("open")}>
              {row.open}
            </Td>
            <Td phoneLabel={words("last")}>
              {row.lastSubmittedAt ? (
                <DateText date={row.lastSubmittedAt} style="shortYear" />
              ) : (
                <span className="subtle">{words("never")}</span>
              )}
            </Td>
            <Td numeric phoneLabel={words("approved", { year: String(list.fiscalYear) })}>
              <Money kopecks={row.approved} />
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};
