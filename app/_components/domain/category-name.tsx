import { useTranslations } from "next-intl";
import { categoryIcons, isKnownCategory } from "@/app/_components/domain/status-table";
import { Icon } from "@/app/_components/ui/icon";

type CategoryIconProps = { readonly code: string; readonly size?: "md" | "lg" };

/** The picture of a category; decoration beside its name. */
export const CategoryIcon = ({ code, size }: CategoryIconProps) => (
  <Icon name={isKnownCategory(code) ? categoryIcons[code] : "docs"} size={size} />
);

type CategoryNameProps = {
  readonly code: string;
  /** The one-word form for tables. */
  readonly short?: boolean;
  readonly withIcon?: boolean;
};

/** A category in words; one that a programme added later stands under its code. */
export const CategoryName = ({ code, short = false, withIcon = false }: CategoryNameProps) => {
  const words = useTranslations(short ? "common.categoryShort" : "common.category");
  const name = isKnownCategory(code) ? words(code) : code;
  if (!withIcon) return name;

  return (
    <span className="cat">
      <CategoryIcon code={code} />
      {name}
    </span>
  );
};
