import { useTranslations } from "next-intl";
import { LineDecisionTag } from "@/app/_components/domain/line-decision-tag";
import { ForeignMoney, Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Sheet } from "@/app/_components/ui/sheet";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

type Line = CompanyClaimPage["lines"][number];

/** The expenses, and once decided what became of each and why. */
export const Lines = ({ claim }: { readonly claim: CompanyClaimPage }) => {
  const t = useTranslations("claimPage.lines");
  const isDecided = claim.decision !== null;

  return (
    <Sheet title={t(isDecided ? "decided" : "heading")} flush>
      <DataTable caption={t("heading")} stack>
        <thead>
          <tr>
            <Th>№</Th>
            <Th>{t("expense")}</Th>
            {isDecided ? <Th>{t("decision")}</Th> : null}
            <Th numeric>{t(isDecided ? "askedFor" : "requested")}</Th>
            {isDecided ? <Th numeric>{t("support")}</Th> : null}
          </tr>
        </thead>
        <tbody>
          {claim.lines.map((line) => (
            <LineRow key={line.id} line={line} isDecided={isDecided} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Td />
            <Td>{t("total")}</Td>
            {isDecided ? <Td /> : null}
            <Td numeric phoneLabel={t(isDecided ? "askedFor" : "requested")}>
              <Money kopecks={isDecided || claim.submittedAt ? claim.requested : claim.support} />
            </Td>
            {isDecided ? (
              <Td numeric phoneLabel={t("support")}>
                <Money kopecks={claim.support} />
              </Td>
            ) : null}
          </tr>
        </tfoot>
      </DataTable>
    </Sheet>
  );
};

const LineRow = ({ line, isDecided }: { readonly line: Line; readonly isDecided: boolean }) => {
  const t = useTranslations("claimPage.lines");
  const isCut = line.decision !== null && line.decision.support !== line.decision.requested;

  return (
    <tr>
      <Td phoneLabel="№">{line.position}</Td>
      <Td wide>
        {line.purpose}
        <span className="sub">
          {[line.supplierName, line.invoiceNumber].filter(Boolean).join(", ")}
          {line.amountMinor ? (
            <>
              {", "}
              <ForeignMoney minor={line.amountMinor} currency={line.currency} />
            </>
          ) : null}
        </span>
        {line.decision?.note ? (
          <p className={line.decision.verdict === "REJECTED" ? "why bad" : "why"}>{line.decision.note}</p>
        ) : null}
      </Td>
      {isDecided ? (
        <Td>{line.decision ? <LineDecisionTag decision={line.decision.verdict} /> : null}</Td>
      ) : null}
      <Td numeric phoneLabel={t(isDecided ? "askedFor" : "requested")}>
        <Requested kopecks={line.decision?.requested ?? line.support} isCut={isCut} />
      </Td>
      {isDecided ? (
        <Td numeric phoneLabel={t("support")}>
          {line.decision ? <Money kopecks={line.decision.support} /> : "—"}
        </Td>
      ) : null}
    </tr>
  );
};

/** What was asked for, struck out where less comes. */
const Requested = ({ kopecks, isCut }: { readonly kopecks: string | null; readonly isCut: boolean }) => {
  if (kopecks === null) return "—";
  if (!isCut) return <Money kopecks={kopecks} />;
  return (
    <s className="subtle">
      <Money kopecks={kopecks} />
    </s>
  );
};
