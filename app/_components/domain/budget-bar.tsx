import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import { classNames } from "@/app/_components/ui/class-names";
import { formatMoney, formatMoneyRounded, type MinorAmount } from "@/lib/i18n/format";

/** The four states of money; allocated is their sum. Kopecks. */
export type BudgetFigures = {
  readonly paid: MinorAmount;
  readonly committed: MinorAmount;
  readonly reserved: MinorAmount;
  readonly available: MinorAmount;
};

/** From the surest money to the freest: the surer, the denser the ink. */
export const budgetParts = ["paid", "committed", "reserved", "available"] as const;

const partClasses = { paid: "b-paid", committed: "b-comm", reserved: "b-resv", available: "b-free" } as const;

type BudgetBarProps = {
  readonly figures: BudgetFigures;
  readonly size?: "thin" | "mid" | "normal" | "tall";
  /** Where the same figures stand beside it as text, the bar is decoration. */
  readonly decorative?: boolean;
};

/** Money by how sure it is. Reads in greyscale print; heard as one sentence. */
export const BudgetBar = ({ figures, size = "normal", decorative = false }: BudgetBarProps) => {
  const words = useTranslations("common.budget");
  const locale = useLocale();
  const spoken = () => {
    const inWords = (part: keyof BudgetFigures) => formatMoney(figures[part], locale, { kopecks: "auto" });

    return words("bar", {
      paid: inWords("paid"),
      committed: inWords("committed"),
      reserved: inWords("reserved"),
      available: inWords("available"),
    });
  };

  return (
    <div
      className={classNames("bbar", size !== "normal" && size)}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": spoken() })}
    >
      {budgetParts.map((part) =>
        BigInt(figures[part]) > 0n ? (
          <i key={part} className={partClasses[part]} style={{ flex: `${BigInt(figures[part])} 0 0` }} />
        ) : null,
      )}
    </div>
  );
};

type SwatchProps = { readonly part: keyof BudgetFigures };

/** The ink of one state, as a key to the bar. */
export const Swatch = ({ part }: SwatchProps) => (
  <i className={`swatch ${partClasses[part]}`} aria-hidden="true" />
);

type BudgetLegendProps = {
  /** With figures the legend is also the text of the bar. */
  readonly figures?: BudgetFigures;
  readonly rounded?: boolean;
};

/** What the inks mean. */
export const BudgetLegend = ({ figures, rounded = false }: BudgetLegendProps) => {
  const words = useTranslations("common.budget");
  const locale = useLocale();

  return (
    <div className="legend">
      {budgetParts.map((part) => (
        <span key={part}>
          <Swatch part={part} />
          {words(part)}
          {figures && (
            <b className="num">
              {rounded ? (
                formatMoneyRounded(figures[part], locale)
              ) : (
                <Money kopecks={figures[part]} shown="auto" />
              )}
            </b>
          )}
        </span>
      ))}
    </div>
  );
};
