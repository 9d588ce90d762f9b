import { useLocale } from "next-intl";
import { formatForeign, type KopecksShown, type MinorAmount, moneyParts } from "@/lib/i18n/format";

type MoneyProps = {
  /** Kopecks as a decimal string or a bigint. */
  readonly kopecks: MinorAmount;
  /** `always` in tables that are reconciled, `auto` in sentences, `never` for whole roubles. */
  readonly shown?: KopecksShown;
};

/** Roubles; the kopecks recede, and nothing breaks across lines. */
export const Money = ({ kopecks, shown = "always" }: MoneyProps) => {
  const locale = useLocale();
  const parts = moneyParts(kopecks, locale, { kopecks: shown });

  return (
    <span className="money">
      {parts.before}
      {parts.kopecks && <span className="kop">{parts.kopecks}</span>}
      {parts.after}
    </span>
  );
};

type ForeignMoneyProps = { readonly minor: MinorAmount; readonly currency: string };

/** An amount of any currency in its own decimals. */
export const ForeignMoney = ({ minor, currency }: ForeignMoneyProps) => {
  const locale = useLocale();

  return <span className="money">{formatForeign(minor, currency, locale)}</span>;
};
