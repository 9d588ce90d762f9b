import { useTranslations } from "next-intl";
import { CategoryName } from "@/app/_components/domain/category-name";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { EmptyState } from "@/app/_components/ui/empty-state";
import type { CompanyPage } from "@/lib/review/queries/get-company-page";

type CompanyClaimsProps = { readonly claims: CompanyPage["claims"] };

/** The company's submitted claims, the newest first. */
export const CompanyClaims = ({ claims }: CompanyClaimsProps) => {
  const words = useTranslations("officeCompanies.page");
  if (claims.length === 0) return <EmptyState icon="docs" title={words("noClaims")} />;

  return (
    <DataTable caption={words("claimsTitle")} framed stack className="cells">
      <thead>
        <tr>
          <Th>{words("claim")}</Th>
          <Th>{words("category")}</Th>
          <Th>{words("submittedOn")}</Th>
          <Th>{words("status")}</Th>
          <Th numeric>{words("requested")}</Th>
          <Th numeric>{words("support")}</Th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.number} data-row>
            <Th scope="row">
              <a href={`/review/${claim.number}`} className="code" data-open>
                {claim.number}
              </a>
              {claim.title !== "" && <span className="sub">{claim.title}</span>}
            </Th>
            <Td>
              <CategoryName code={claim.category} short withIcon />
            </Td>
            <Td>{claim.submittedAt && <DateText date={claim.submittedAt} style="shortYear" />}</Td>
            <Td wide>
              <StatusTag status={claim.status} label={claim.label} />
            </Td>
            <Td numeric phoneLabel={words("requested")}>
              <Money kopecks={claim.requested} />
            </Td>
            <Td numeric phoneLabel={words("support")}>
              <Money kopecks={claim.support} />
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};
