import { useLocale, useTranslations } from "next-intl";
import { claimLabelLooks, claimStatusLooks } from "@/app/_components/domain/status-table";
import { type ClaimRow, ClaimTableView } from "@/app/(company)/_components/claim-table-view";
import { moneyParts } from "@/lib/i18n/format";
import { formatDate, machineDate } from "@/lib/i18n/format-date";
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
  const statuses = useTranslations("status");
  const locale = useLocale();
  if (claims.length === 0) return <p className="muted">{t("none")}</p>;

  const statusOf = ({ status, label }: CompanyClaimRow): ClaimRow["status"] => {
    // The company does not see the second signature: for it the claim is in review.
    const seen = status === "PENDING_APPROVAL" ? "IN_REVIEW" : status;
    return label && seen === status
      ? { ...claimLabelLooks[label], text: statuses(`label.${label}`) }
      : { ...claimStatusLooks[seen], text: statuses(`claim.${seen}`) };
  };
  const rowOf = (claim: CompanyClaimRow): ClaimRow => ({
    number: claim.number,
    href: pageOf(claim),
    category: categories(`${claim.category}.name`),
    title: claim.title,
    status: statusOf(claim),
    support: claim.support === "0" ? null : moneyParts(claim.support, locale),
    updated: {
      machine: machineDate(claim.updatedAt),
      text: formatDate(
        claim.updatedAt,
        locale,
        claim.updatedAt.slice(0, 4) === now.slice(0, 4) ? "short" : "shortYear",
      ),
    },
  });

  return (
    <ClaimTableView
      caption={caption}
      heads={{
        number: t("number"),
        what: t("what"),
        status: t("status"),
        support: t("support"),
        updated: t("updated"),
      }}
      rows={claims.map(rowOf)}
    />
  );
};
