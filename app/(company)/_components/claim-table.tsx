import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import type { CompanyClaimRow } from "@/lib/review/queries/get-company-home";

type Props = {
  readonly claims: readonly CompanyClaimRow[];
  readonly caption: string;
  /** A day of another year than this one is written with its year. */
  readonly now: string;
};

/** Where a claim's number leads: a draft to its editor, everything else to its page. */
const pageOf = ({ status, number }: CompanyClaimRow): string =>
  status === "DRAFT" ? `/claims/${number}/edit/lines` : `/claims/${number}`;

/** The company's claims, as on its first page and in its list. */
export const ClaimTable = ({ claims, caption, now }: Props) => {
  const t = useTranslations("companyHome.claims");
  const categories = useTranslations("categories");
  if (claims.length === 0) return <p className="muted">{t("none")}</p>;

  return (
    <DataTable caption={caption} stack framed>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("status")}</Th>
          <Th numeric>{t("support")}</Th>
          <Th>{t("updated")}</Th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.number}>
            <Th scope="row">
              <a href={pageOf(claim)} className="code">
                {claim.number}
              </a>
            </Th>
            <Td>
              {categories(`${claim.category}.name`)}
              {claim.title ? <span className="sub">{claim.title}</span> : null}
            </Td>
            <Td>
              <StatusTag status={claim.status} label={claim.label} audience="company" />
            </Td>
            <Td numeric>{claim.support === "0" ? "—" : <Money kopecks={claim.support} />}</Td>
            <Td hideOnPhone>
              <DateText
                date={claim.updatedAt}
                style={claim.updatedAt.slice(0, 4) === now.slice(0, 4) ? "short" : "shortYear"}
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};
