import { useLocale, useTranslations } from "next-intl";
import { CategoryName } from "@/app/_components/domain/category-name";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";
import { nameIn } from "@/app/(office)/names";
import type { ApprovedList } from "@/lib/review/queries/list-approved-claims";

type ApprovedTableProps = { readonly rows: ApprovedList["rows"]; readonly year: number };

/** Approved claims with their payee; the account shows its last four digits. */
export const ApprovedTable = ({ rows, year }: ApprovedTableProps) => {
  const words = useTranslations("approval.approved");
  const locale = useLocale();

  return (
    <DataTable caption={words("caption", { year: String(year) })} framed stack stickyHeader>
      <thead>
        <tr>
          <Th>{words("claim")}</Th>
          <Th>{words("company")}</Th>
          <Th>{words("categoryColumn")}</Th>
          <Th>{words("decidedOn")}</Th>
          <Th>{words("account")}</Th>
          <Th numeric>{words("amount")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} data-row>
            <Th scope="row">
              <a href={`/review/${row.number}`} className="code" data-open>
                {row.number}
              </a>
            </Th>
            <Td wide>
              {nameIn(locale, { nameRu: row.companyNameRu, nameEn: row.companyNameEn })}
              <span className="sub">
                <a href={`/companies/${row.inn}`} className="code">
                  {row.inn}
                </a>
              </span>
            </Td>
            <Td>
              <CategoryName code={row.category} short withIcon />
            </Td>
            <Td>
              <DateText date={row.decidedAt} style="shortYear" />
            </Td>
            <Td>
              <AccountEnd end={row.accountEnd} />
              <span className="sub">{row.bankName}</span>
            </Td>
            <Td numeric>
              <Money kopecks={row.committed} />
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};

/** The last digits of an account; heard as words, since the dots say nothing. */
export const AccountEnd = ({ end }: { readonly end: string }) => {
  const words = useTranslations("approval.approved");

  return (
    <>
      <span className="code" aria-hidden="true">
        {words("accountEnd", { end })}
      </span>
      <VisuallyHidden>{words("accountSpoken", { end })}</VisuallyHidden>
    </>
  );
};
