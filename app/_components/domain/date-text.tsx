import { useLocale } from "next-intl";
import { type DateStyle, formatDate, formatDateTime, machineDate } from "@/lib/i18n/format-date";

type DateTextProps = {
  /** An ISO date, or an instant (then the day in Moscow). */
  readonly date: string | Date;
  readonly style?: DateStyle;
  /** With the time in Moscow; for instants only. */
  readonly withTime?: boolean;
};

/** A date as the reader writes it. */
export const DateText = ({ date, style = "long", withTime = false }: DateTextProps) => {
  const locale = useLocale();

  return (
    <time dateTime={machineDate(date)} className="nowrap">
      {withTime ? formatDateTime(date, locale, style) : formatDate(date, locale, style)}
    </time>
  );
};
