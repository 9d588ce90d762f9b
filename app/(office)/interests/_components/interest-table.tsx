import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Tag } from "@/app/_components/ui/tag";
import { EndForm } from "@/app/(office)/interests/_components/end-form";
import { formatDate } from "@/lib/i18n/format-date";
import type { InterestsPage } from "@/lib/review/queries/get-interests";

type Interest = InterestsPage["own"][number];

type InterestTableProps = {
  readonly caption: string;
  readonly interests: readonly Interest[];
  /** The register names the person; the own list lets them end what runs. */
  readonly kind: "own" | "register";
};

/** Declarations, those that run first; none is ever deleted. */
export const InterestTable = ({ caption, interests, kind }: InterestTableProps) => {
  const words = useTranslations("interests");
  const locale = useLocale();

  return (
    <DataTable caption={caption} stack>
      <thead>
        <tr>
          {kind === "register" && <Th>{words("person")}</Th>}
          <Th>{words("company")}</Th>
          <Th>{words("reason")}</Th>
          <Th>{words("period")}</Th>
          <Th>{words("state")}</Th>
          {kind === "own" && <Th>{words("acts")}</Th>}
        </tr>
      </thead>
      <tbody>
        {interests.map((interest) => (
          <tr key={interest.id}>
            {kind === "register" && (
              <Th scope="row">{locale === "ru" ? interest.personRu : interest.personEn}</Th>
            )}
            <Company interest={interest} isHead={kind === "own"} />
            <Td phoneLabel={words("reason")}>
              {interest.reason}
              <Ended interest={interest} />
            </Td>
            <Td phoneLabel={words("period")}>
              <Period interest={interest} />
            </Td>
            <Td phoneLabel={words("state")}>
              <Tag tone={interest.state === "running" ? "turn" : "neutral"}>
                {words(`states.${interest.state}`)}
              </Tag>
            </Td>
            {kind === "own" && <Td>{interest.state !== "over" && <EndForm interestId={interest.id} />}</Td>}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};

type CompanyProps = { readonly interest: Interest; readonly isHead: boolean };

const Company = ({ interest, isHead }: CompanyProps) => {
  const words = useTranslations("interests");
  const locale = useLocale();
  const name = locale === "ru" ? interest.companyRu : interest.companyEn;
  const cell = (
    <>
      {name ?? words("unknownCompany")}
      <span className="sub code">{interest.inn}</span>
    </>
  );

  return isHead ? <Th scope="row">{cell}</Th> : <Td phoneLabel={words("company")}>{cell}</Td>;
};

const Period = ({ interest: { fromOn, untilOn } }: { readonly interest: Interest }) => {
  const words = useTranslations("interests");
  const locale = useLocale();
  const from = formatDate(fromOn, locale, "numeric");

  return untilOn
    ? words("between", { from, until: formatDate(untilOn, locale, "numeric") })
    : words("since", { from });
};

const Ended = ({ interest: { endedAt, endReason } }: { readonly interest: Interest }) => {
  const words = useTranslations("interests");
  const locale = useLocale();
  if (!endedAt) return null;

  return (
    <span className="sub">
      {words("endedBecause", { day: formatDate(endedAt, locale, "numeric"), reason: endReason ?? "" })}
    </span>
  );
};
