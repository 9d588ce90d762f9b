import { useLocale, useTranslations } from "next-intl";
import { BudgetBar, budgetParts, Swatch } from "@/app/_components/domain/budget-bar";
import { Money } from "@/app/_components/domain/money";
import { thousandthsOf } from "@/lib/budget/domain/budget-line";
import type { FiguresView } from "@/lib/budget/queries/line-view";
import { formatPercent } from "@/lib/i18n/format";

type TotalsBarProps = { readonly year: number; readonly totals: FiguresView };

/** Allocated = paid + committed + reserved + available, as a bar with its figures under its parts. */
export const TotalsBar = ({ year, totals }: TotalsBarProps) => {
  const words = useTranslations("budget");
  const locale = useLocale();
  const shares = thousandthsOf(budgetParts.map((part) => BigInt(totals[part])));

  return (
    <section className="eq" aria-labelledby="totals">
      <div className="eq-t">
        <h2 id="totals">{words("totals.allocated", { year })}</h2>
        <span className="big">
          <Money kopecks={totals.allocated} shown="auto" />
        </span>
        <span className="grow" />
        <span className="sm muted">{words("totals.equation")}</span>
      </div>
      <BudgetBar figures={totals} size="tall" decorative />
      <dl className="eq-l">
        {budgetParts.map((part, index) => (
          <div key={part} style={{ flex: `${BigInt(totals[part])} 0 0` }}>
            <dt>
              <Swatch part={part} />
              {words(`table.${part}`)}
            </dt>
            <dd>
              <Money kopecks={totals[part]} shown="auto" />
            </dd>
            <dd className="share">{formatPercent((shares[index] ?? 0n) * 10n, locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
