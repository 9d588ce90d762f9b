import { useLocale, useTranslations } from "next-intl";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { DrawForm } from "@/app/(office)/interests/_components/draw-form";
import type { InterestsPage } from "@/lib/review/queries/get-interests";

type ClaimsToRehouseProps = { readonly claims: NonNullable<InterestsPage["toRehouse"]> };

/** What the lead has to hand over, each with one button. */
export const ClaimsToRehouse = ({ claims }: ClaimsToRehouseProps) => {
  const words = useTranslations("interests");
  const locale = useLocale();

  return (
    <DataTable caption={words("toRehouse")} stack>
      <thead>
        <tr>
          <Th>{words("claim")}</Th>
          <Th>{words("company")}</Th>
          <Th>{words("officer")}</Th>
          <Th>{words("acts")}</Th>
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
            <Td phoneLabel={words("company")}>{locale === "ru" ? claim.companyRu : claim.companyEn}</Td>
            <Td phoneLabel={words("officer")}>{locale === "ru" ? claim.officerRu : claim.officerEn}</Td>
            <Td>
              <DrawForm id={`draw-${claim.number}`} claimId={claim.id} label={words("draw")} />
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};
