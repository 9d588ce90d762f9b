import { useLocale, useTranslations } from "next-intl";
import { type BudgetFigures, budgetParts } from "@/app/_components/domain/budget-bar";
import { formatMoney, type MinorAmount } from "@/lib/i18n/format";

type MeterProps = {
  /** What takes up the limit, by how sure it is; parts that are missing are zero. Kopecks. */
  readonly used: Partial<Omit<BudgetFigures, "available">>;
  readonly limit: MinorAmount;
};

const partClasses = { paid: "b-paid", committed: "b-comm", reserved: "b-resv" } as const;

/** How much of a limit is taken. Give the sentence beside it too: «занято 412 300 ₽ из 1 000 000 ₽». */
export const Meter = ({ used, limit }: MeterProps) => {
  const words = useTranslations("common.budget");
  const locale = useLocale();
  const taken = usedParts.reduce((sum, part) => sum + BigInt(used[part] ?? 0), 0n);
  const spoken = {
    used: formatMoney(taken, locale, { kopecks: "auto" }),
    limit: formatMoney(limit, locale, { kopecks: "auto" }),
  };

  return (
    <div className="meter" role="img" aria-label={words("used", spoken)}>
      {usedParts.map((part) => (
        <i
          key={part}
          className={partClasses[part]}
          style={{ width: shareOf(BigInt(used[part] ?? 0), BigInt(limit)) }}
        />
      ))}
    </div>
  );
};

const usedParts = budgetParts.filter((part) => part !== "available");

/** A width in hundredths of a percent, whole: the bar needs no more. */
const shareOf = (part: bigint, limit: bigint): string => {
  if (limit <= 0n || part <= 0n) return "0";
  const share = (part * 10_000n) / limit;

  return `calc(${share > 10_000n ? 10_000n : share} * 0.01%)`;
};
