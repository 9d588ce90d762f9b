import { useLocale, useTranslations } from "next-intl";
import type { SelectOption } from "@/app/_components/ui/select";
import type { LineView } from "@/lib/budget/queries/line-view";
import { formatMoney } from "@/lib/i18n/format";

/** Budget lines as the choices of a list: year, category, programme and what is free. */
export const useLineOptions = (lines: readonly LineView[]): readonly SelectOption[] => {
  const words = useTranslations("budget.newMove");
  const categories = useTranslations("categories");
  const locale = useLocale();

  return lines.map((line) => ({
    value: line.id,
    label: words("lineOption", {
      year: String(line.fiscalYear),
      category: categories.has(`${line.category}.name`) ? categories(`${line.category}.name`) : line.category,
      programme: line.programme[locale],
      available: formatMoney(line.available, locale, { kopecks: "auto" }),
    }),
  }));
};
