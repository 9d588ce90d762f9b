import { useLocale, useTranslations } from "next-intl";
import { Swatch } from "@/app/_components/domain/budget-bar";
import { Money } from "@/app/_components/domain/money";
import { formatMoney } from "@/lib/i18n/format";
import { type DecisionSum, decisionSum } from "@/lib/review/domain/decision-sum";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";

type SumBarProps = { readonly workspace: ReviewWorkspace; readonly line: WorkspaceLine | null };

const parts = [
  ["approved", "paid", "b-paid"],
  ["current", "committed", "b-comm"],
  ["toCheck", "reserved", "b-resv"],
  ["deducted", "available", "b-free"],
] as const satisfies readonly (readonly [keyof DecisionSum, string, string])[];

/** How the decision adds up: the surer the money, the denser the ink. */
export const DecisionSumBar = ({ workspace, line }: SumBarProps) => {
  const words = useTranslations("review.sum");
  const category = useTranslations("common.categoryShort");
  const locale = useLocale();
  const { totals, budget, claim } = workspace;
  const sum = decisionSum(workspace.lines, line?.id ?? null, BigInt(totals.requested));
  const inWords = (part: keyof DecisionSum) => formatMoney(sum[part], locale, { kopecks: "auto" });

  return (
    <div className="outc">
      <div className="row between baseline">
        <h2>{words("title")}</h2>
        <span className="sm">
          {words("ifRest")}{" "}
          <b className="num">
            <Money kopecks={totals.support} />
          </b>
        </span>
      </div>
      <div
        className="bbar mid"
        role="img"
        aria-label={words("bar", {
          approved: inWords("approved"),
          current: inWords("current"),
          toCheck: inWords("toCheck"),
          deducted: inWords("deducted"),
        })}
      >
        {parts.map(([part, , ink]) =>
          sum[part] > 0n ? <i key={part} className={ink} style={{ flex: `${sum[part]} 0 0` }} /> : null,
        )}
      </div>
      <dl className="leg4">
        {parts.map(([part, swatch]) => (
          <div key={part}>
            <dt>
              <Swatch part={swatch} />
              {words(part)}
            </dt>
            <dd className="num">
              <Money kopecks={sum[part]} />
            </dd>
          </div>
        ))}
      </dl>
      {budget && (
        <p className="xs subtle">
          {words("budget", {
            category: category(claim.category as never),
            year: String(budget.fiscalYear),
            available: formatMoney(budget.available, locale, { kopecks: "auto" }),
            reserved: formatMoney(claim.reserved, locale, { kopecks: "auto" }),
          })}
        </p>
      )}
    </div>
  );
};
