import { useLocale, useTranslations } from "next-intl";
import { categoryIcons } from "@/app/_components/domain/status-table";
import { FormRadioCards } from "@/app/_components/form/form-fields";
import type { NewClaimCategory, NewClaimProgramme } from "@/lib/claims/queries/get-new-claim-options";
import { formatMoney, formatMoneyRounded, formatPercent } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import { isCostCategoryCode } from "@/lib/programmes/domain/cost-categories";

type Props = { readonly programmes: readonly NewClaimProgramme[] };

/** The categories of every programme that takes claims now, each on a card. */
export const ProgrammeChoice = ({ programmes }: Props) => {
  const t = useTranslations("claims.new");
  const locale = useLocale();

  return programmes.map((programme) => (
    <FormRadioCards
      key={programme.id}
      name="choice"
      columns={2}
      legend={programme.name[locale]}
      hint={t("programme", {
        version: programme.version,
        lastDay: formatDate(programme.lastFilingDay, locale),
      })}
      options={programme.categories.map((category) => ({
        value: `${programme.id} ${category.code}`,
        label: <CategoryLabel category={category} />,
        description: <CategoryFacts category={category} year={programme.fiscalYear} />,
        ...(isCostCategoryCode(category.code) ? { icon: categoryIcons[category.code] } : {}),
      }))}
    />
  ));
};

const CategoryLabel = ({ category: { code, rateBasisPoints } }: { readonly category: NewClaimCategory }) => {
  const categories = useTranslations("categories");
  const locale = useLocale();

  return (
    <span className="row between">
      <span>{categories(`${code}.name`)}</span>
      <b className="num">{formatPercent(rateBasisPoints, locale)}</b>
    </span>
  );
};

type FactsProps = { readonly category: NewClaimCategory; readonly year: number };

const CategoryFacts = ({ category, year }: FactsProps) => {
  const t = useTranslations("claims.new");
  const categories = useTranslations("categories");
  const locale = useLocale();
  const money = (kopecks: string) => formatMoney(kopecks, locale, { kopecks: "auto" });
  const { code, limit, left, available } = category;

  return (
    <>
      <span className="block">{categories(`${code}.covers`)}</span>
      {limit && left && (
        <span className="block mt-2">{t("limit", { year, limit: money(limit), left: money(left) })}</span>
      )}
      <span className="block">
        {available === null
          ? t("noBudget")
          : t("budgetLeft", { amount: formatMoneyRounded(available, locale) })}
      </span>
    </>
  );
};
