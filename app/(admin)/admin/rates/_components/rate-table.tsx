import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";
import { formatRate } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { RatesPage, RateView } from "@/lib/programmes/queries/get-rates";

type RateTableProps = { readonly page: RatesPage };

/** Rates by day and currency; a day that should have one and has none stands out. */
export const RateTable = ({ page }: RateTableProps) => {
  const words = useTranslations("rates");
  const locale = useLocale();

  return (
    <DataTable
      caption={words("caption", { month: formatDate(`${page.month}-01`, locale, "monthYear") })}
      stack
      className="rates cells"
    >
      <thead>
        <tr>
          <Th>{words("day")}</Th>
          {page.currencies.map((currency, at) => (
            <Th key={currency} numeric>
              <span className="code">{currency}</span>
              {sharedNominal(page, at) > 1 && ` × ${sharedNominal(page, at)}`}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.days.map(({ day, isWorking, rates }) => (
          <tr key={day} className={isWorking ? undefined : "off"}>
            <Th scope="row">
              {formatDate(day, locale, "shortYear")}
              {!isWorking && <span className="sub">{words("dayOff")}</span>}
            </Th>
            {rates.map((rate, at) => (
              <RateCell
                key={page.currencies[at]}
                rate={rate}
                currency={page.currencies[at] ?? ""}
                isShared={sharedNominal(page, at) > 0}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};

/** For how many units all rates of a currency are in this month; 0 when they differ. */
const sharedNominal = ({ days }: RatesPage, at: number): number => {
  const nominals = new Set(
    days.flatMap(({ rates }) => {
      const rate = rates[at];

      return rate?.cell === "stored" || rate?.cell === "acting" ? [rate.nominal] : [];
    }),
  );

  return nominals.size === 1 ? ([...nominals][0] ?? 0) : 0;
};

type RateCellProps = {
  readonly rate: RateView;
  readonly currency: string;
  /** Whether the heading says for how many units the rate is. */
  readonly isShared: boolean;
};

const RateCell = ({ rate, currency, isShared }: RateCellProps) => {
  const words = useTranslations("rates");
  const locale = useLocale();
  if (rate.cell === "missing") {
    return (
      <Td numeric className="missing" phoneLabel={currency}>
        {words("none")}
      </Td>
    );
  }
  if (rate.cell === "none") {
    return (
      <Td numeric className="subtle" hideOnPhone>
        —
      </Td>
    );
  }
  const isActing = rate.cell === "acting";
  const day = formatDate(rate.date, locale, "shortYear");

  return (
    <Td
      numeric
      className={isActing ? "acting" : undefined}
      title={isActing ? words("acting", { date: day }) : rate.source}
      phoneLabel={isShared && rate.nominal > 1 ? `${currency} × ${rate.nominal}` : currency}
    >
      {isActing ? (
        formatRate(rate.value, locale)
      ) : (
        <a
          href={`/admin/rates/${currency}/${rate.date}`}
          aria-label={`${formatRate(rate.value, locale)}. ${words("open", { currency, date: day })}`}
        >
          {formatRate(rate.value, locale)}
        </a>
      )}
      {rate.nominal > 1 && !isShared && <span className="subtle"> / {rate.nominal}</span>}
      {rate.isCorrected && !isActing && <span className="sub">{words("corrected")}</span>}
      {isActing && <VisuallyHidden>, {words("acting", { date: day })}</VisuallyHidden>}
      {rate.isDemo && <VisuallyHidden>, {words("demo")}</VisuallyHidden>}
    </Td>
  );
};
