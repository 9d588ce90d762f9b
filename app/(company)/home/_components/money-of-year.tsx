import { useTranslations } from "next-intl";
import { BudgetBar, Swatch } from "@/app/_components/domain/budget-bar";
import { Money } from "@/app/_components/domain/money";
import type { CompanyHome } from "@/lib/review/queries/get-company-home";

const parts = ["paid", "committed", "reserved"] as const;

/** The company's money of the year by how sure it is; nothing is shown before there is any. */
export const MoneyOfYear = ({ money }: { readonly money: CompanyHome["money"] }) => {
  const t = useTranslations("companyHome.money");
  const shown = parts.filter((part) => money[part] !== "0");
  if (shown.length === 0) return null;

  return (
    <section className="sec" aria-labelledby="money-heading">
      <h2 id="money-heading">{t("heading", { year: money.year })}</h2>
      <div className="sheet sheet-b">
        <BudgetBar figures={{ ...money, available: "0" }} size="tall" decorative />
        <ul className="pipe">
          {shown.map((part) => (
            <li key={part}>
              <p className="v">
                <Swatch part={part} />
                <Money kopecks={money[part]} shown="auto" />
              </p>
              <p className="k">{t(part)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
