import { useLocale, useTranslations } from "next-intl";
import { BudgetBar, BudgetLegend } from "@/app/_components/domain/budget-bar";
import type { LandingFigures } from "@/lib/budget/domain/landing-figures";
import { formatMoneyRounded } from "@/lib/i18n/format";

type BudgetStripProps = { readonly budget: NonNullable<LandingFigures["budget"]> };

/** How much money is left, and how sure the rest is. */
export const BudgetStrip = ({ budget }: BudgetStripProps) => {
  const words = useTranslations("public.budget");
  const locale = useLocale();
  const year = String(budget.year);

  return (
    <section className="strip" aria-label={words("name", { year })}>
      <div className="strip-in">
        <div>
          <p className="sm muted">{words("left", { year })}</p>
          <p className="big num">
            {formatMoneyRounded(budget.available, locale)}{" "}
            <small>
              {words("of", { allocated: formatMoneyRounded(budget.allocated, locale, { trimmed: true }) })}
            </small>
          </p>
        </div>
        <div>
          <BudgetBar figures={budget} decorative />
          <BudgetLegend figures={budget} rounded />
        </div>
      </div>
    </section>
  );
};
