import { useLocale } from "next-intl";
import { formatMinorPlain } from "@/lib/shared/money";

type FigureProps = { readonly kopecks: string; readonly withKopecks: boolean };

/** An amount in a table whose heading names the roubles: no sign of the currency, kopecks receding. */
export const Figure = ({ kopecks, withKopecks }: FigureProps) => {
  const locale = useLocale();
  const parts = new Intl.NumberFormat(locale === "ru" ? "ru" : "en-GB", {
    minimumFractionDigits: withKopecks ? 2 : 0,
  }).formatToParts(formatMinorPlain(BigInt(kopecks), 2) as `${number}`);
  const at = parts.findIndex(({ type }) => type === "decimal");
  const textOf = (some: typeof parts) => some.map(({ value }) => value.replace(/\s/g, "\u00a0")).join("");

  return (
    <span className="money">
      {textOf(at < 0 ? parts : parts.slice(0, at))}
      {at < 0 ? null : <span className="kop">{textOf(parts.slice(at))}</span>}
    </span>
  );
};
