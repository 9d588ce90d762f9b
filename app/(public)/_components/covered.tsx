import { useLocale, useTranslations } from "next-intl";
import { CategoryIcon, CategoryName } from "@/app/_components/domain/category-name";
import { Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";
import type { LandingCategory } from "@/lib/budget/domain/landing-figures";
import { formatMoneyRounded, formatPercent } from "@/lib/i18n/format";
import { isCostCategoryCode } from "@/lib/programmes/domain/cost-categories";

type CoveredProps = { readonly categories: readonly LandingCategory[] };

/** What the programme reimburses: rate, limit and the money left, category by category. */
export const Covered = ({ categories }: CoveredProps) => {
  const words = useTranslations("public");

  return (
    <section className="pub" id="covered" aria-labelledby="covered-title">
      <h2 id="covered-title">{words("covered.title")}</h2>
      {categories.length > 0 ? (
        <CoveredTable categories={categories} />
      ) : (
        <p className="muted">{words("noProgramme.text")}</p>
      )}
    </section>
  );
};

const CoveredTable = ({ categories }: CoveredProps) => {
  const words = useTranslations("public.covered");

  return (
    <div className="sheet flush">
      <DataTable caption={words("caption")} className="cov" stack>
        <thead className="vh">
          <tr>
            <Th>
              <VisuallyHidden>{words("category")}</VisuallyHidden>
            </Th>
            <Th>{words("category")}</Th>
            <Th numeric>{words("rate")}</Th>
            <Th numeric>{words("limit")}</Th>
            <Th numeric>{words("available")}</Th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <CoveredRow key={category.code} category={category} />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
};

type CoveredRowProps = { readonly category: LandingCategory };

const CoveredRow = ({ category }: CoveredRowProps) => {
  const words = useTranslations("public.covered");
  const names = useTranslations("categories");
  const locale = useLocale();
  const { code, availableKopecks } = category;

  return (
    <tr>
      <Td className="cov-ic" aria-hidden="true">
        <span className="ic brand">
          <CategoryIcon code={code} size="lg" />
        </span>
      </Td>
      <Th scope="row">
        <span className="cov-name">
          <CategoryName code={code} />
        </span>
        {isCostCategoryCode(code) && <span className="sub cov-what">{names(`${code}.covers`)}</span>}
      </Th>
      <Td numeric className="cov-rate">
        <span className="rate">
          {words("upTo", { rate: formatPercent(category.rateBasisPoints, locale) })}
        </span>
      </Td>
      <Td numeric>
        <Money kopecks={category.capKopecks} shown="auto" />
        <span className="sub">{words("perCompany")}</span>
      </Td>
      <Td numeric>
        {availableKopecks === null ? (
          <span className="sub">{words("notOpen")}</span>
        ) : (
          <>
            <span className="money">{formatMoneyRounded(availableKopecks, locale)}</span>
            <span className="sub">{words("leftInBudget")}</span>
          </>
        )}
      </Td>
    </tr>
  );
};
