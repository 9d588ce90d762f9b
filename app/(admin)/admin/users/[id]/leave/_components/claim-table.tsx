import { useLocale, useTranslations } from "next-intl";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { OfficerSelect } from "@/app/(admin)/admin/users/[id]/leave/_components/officer-select";
import { formatDate } from "@/lib/i18n/format-date";
import type { ClaimToTakeOver } from "@/lib/review/queries/get-leaving";

type ClaimTableProps = { readonly claims: readonly ClaimToTakeOver[]; readonly mayChoose: boolean };

/** Each claim with the officers who may have it, the proposed one chosen. */
export const ClaimTable = ({ claims, mayChoose }: ClaimTableProps) => {
  const words = useTranslations("leaving");
  const locale = useLocale();

  return (
    <>
      <DataTable caption={words("claims")} stack>
        <thead>
          <tr>
            <Th>{words("claim")}</Th>
            <Th>{words("company")}</Th>
            <Th>{words("due")}</Th>
            <Th>{words("officer")}</Th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <Th scope="row">
                <AppLink href={`/review/${claim.number}`} className="code">
                  {claim.number}
                </AppLink>{" "}
                <StatusTag status={claim.status} />
              </Th>
              <Td phoneLabel={words("company")}>{claim.company[locale]}</Td>
              <Td phoneLabel={words("due")}>{formatDate(claim.dueOn, locale, "numeric")}</Td>
              <Td className="wide" phoneLabel={words("officer")}>
                <Officer claim={claim} mayChoose={mayChoose} />
              </Td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {mayChoose && (
        <div className="sheet-b">
          <p className="sm subtle">{words("proposalHint")}</p>
        </div>
      )}
    </>
  );
};

type OfficerProps = { readonly claim: ClaimToTakeOver; readonly mayChoose: boolean };

const Officer = ({ claim, mayChoose }: OfficerProps) => {
  const words = useTranslations("leaving");
  const relation = useTranslations("review.officer.relation");
  const locale = useLocale();
  const proposed = claim.officers.find(({ id }) => id === claim.proposed);
  if (!proposed) return words("nobody");
  if (!mayChoose) return proposed.name[locale];

  return (
    <>
      <OfficerSelect
        claimId={claim.id}
        version={claim.version}
        label={words("officerOf", { number: claim.number })}
        proposed={proposed.id}
        officers={claim.officers.map(({ id, name, inHand, isAway }) => ({
          value: id,
          label: words("option", { name: name[locale], count: inHand, away: String(isAway) }),
        }))}
      />
      {claim.relations.map(({ kind, name, with: other }) => (
        <span key={`${name.ru}-${kind}`} className="sub">
          {relation(kind, { name: name[locale], with: other })}
        </span>
      ))}
    </>
  );
};
