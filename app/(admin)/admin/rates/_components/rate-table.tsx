import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";
import { formatRate } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { RatesPage, RateView } from "@/lib/programmes/queries/get-rates";

type RateTableProps = { readonly page: RatesPage };

/** Rates by day and currency; a day that should have one and has none stands out. */
export const RateTable = ({ page }: RateTableProps) => {
  const words = useTranslations("programmes.rates");
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
          {page.currencies.map((currency) => (
            <Th key={currency} numeric>
              <span className="code">{currency}</span>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.days.map(({ day, isWorking, rates }) => (
          <tr key={day} className={isWorking ? undefined : "off"}>
            <Th scope="row">
              {formatDate(day, locale, "numeric")}
              {!isWorking && <span className="sub">{words("dayOff")}</span>}
            </Th>
            {rates.map((rate, at) => (
              <RateCell key={page.currencies[at]} rate={rate} currency={page.currencies[at] ?? ""} />
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};

type RateCellProps = { readonly rate: RateView; readonly currency: string };

const RateCell = ({ rate, currency }: RateCellProps) => {
  const words = useTranslations("programmes.rates");
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
      <Td numeric className="subtle" phoneLabel={currency}>
        —
      </Td>
    );
  }

  return (
    <Td numeric title={rate.source} phoneLabel={currency}>
      {formatRate(rate.value, locale)}
      {rate.nominal > 1 && <span className="subtle"> / {rate.nominal}</span>}
      {rate.isDemo && <VisuallyHidden>, {words("demo")}</VisuallyHidden>}
    </Td>
  );
};
