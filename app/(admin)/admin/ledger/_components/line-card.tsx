import { useLocale, useTranslations } from "next-intl";
import { BudgetBar, BudgetLegend } from "@/app/_components/domain/budget-bar";
import { CategoryName } from "@/app/_components/domain/category-name";
import { Money } from "@/app/_components/domain/money";
import { AppLink } from "@/app/_components/ui/app-link";
import { Sheet } from "@/app/_components/ui/sheet";
import type { LineView } from "@/lib/budget/queries/line-view";

type LineCardProps = { readonly line: LineView };

/** The budget line whose movements are shown: what it has and where that stands. */
export const LineCard = ({ line }: LineCardProps) => {
  const words = useTranslations("budget");
  const locale = useLocale();

  return (
    <Sheet
      className="mt-4"
      title={
        <>
          <CategoryName code={line.category} withIcon /> <span className="muted">{line.fiscalYear}</span>
        </>
      }
      aside={
        <AppLink href={`/admin/budget?fy=${line.fiscalYear}`} className="sm">
          {line.programme[locale]}
        </AppLink>
      }
    >
      <p className="sm muted">
        {words.rich("ledger.lineAllocated", {
          amount: () => <Money kopecks={line.allocated} shown="auto" />,
        })}
      </p>
      <div className="my-2">
        <BudgetBar figures={line} size="mid" decorative />
      </div>
      <BudgetLegend figures={line} />
    </Sheet>
  );
};
