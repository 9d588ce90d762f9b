import { useTranslations } from "next-intl";
import { categoryIcons } from "@/app/_components/domain/status-table";
import { Icon } from "@/app/_components/ui/icon";
import { isCostCategoryCode } from "@/lib/programmes/domain/cost-categories";

type CategoryIconProps = { readonly code: string; readonly size?: "md" | "lg" };

/** The picture of a category; decoration beside its name. */
export const CategoryIcon = ({ code, size }: CategoryIconProps) => (
  <Icon name={isCostCategoryCode(code) ? categoryIcons[code] : "docs"} size={size} />
);

type CategoryNameProps = {
  readonly code: string;
  /** The one-word form for tables and tiles. */
  readonly short?: boolean;
  readonly withIcon?: boolean;
};

/** A category in words; a code that no programme has stands for itself. */
export const CategoryName = ({ code, short = false, withIcon = false }: CategoryNameProps) => {
  const words = useTranslations();
  const key = short ? `common.categoryShort.${code}` : `categories.${code}.name`;
  const name = words.has(key) ? words(key) : code;
  if (!withIcon) return name;

  return (
    <span className="cat">
      <CategoryIcon code={code} />
      {name}
    </span>
  );
};
