import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { OutlookChart } from "@/app/(admin)/admin/budget/_components/outlook-chart";
import type { OutlookView } from "@/lib/budget/queries/outlook-view";
import { formatDate } from "@/lib/i18n/format-date";

type OutlookProps = { readonly outlook: OutlookView };

type OutlookSheetProps = OutlookProps & { readonly isOver: boolean };

/** Will the money last the year: the question, its picture, and the same as a table. */
export const OutlookSheet = ({ outlook, isOver }: OutlookSheetProps) => {
  const words = useTranslations("budget.outlook");

  return (
    <section className="box" aria-labelledby="outlook">
      <div className="box-h">
        <h2 id="outlook">{words(isOver ? "titleOver" : "title")}</h2>
        <p className="sm subtle">{words("unit")}</p>
      </div>
      <div className="box-b">
        <OutlookChart outlook={outlook} size="wide" />
        <OutlookChart outlook={outlook} size="phone" />
        <p className="xs subtle">{words(outlook.forecast ? "howForecast" : "noForecast")}</p>
        <details className="as-table">
          <summary>{words("asTable")}</summary>
          <OutlookTable outlook={outlook} />
        </details>
      </div>
    </section>
  );
};

const OutlookTable = ({ outlook }: OutlookProps) => {
  const words = useTranslations("budget.outlook");
  const locale = useLocale();

  return (
    <DataTable caption={words("title")}>
      <thead>
        <tr>
          <Th>{words("table.day")}</Th>
          <Th numeric>{words("table.paid")}</Th>
          <Th numeric>{words("table.taken")}</Th>
          <Th numeric>{words("table.plan")}</Th>
        </tr>
      </thead>
      <tbody>
        {outlook.points.slice(1).map((point) => (
          <tr key={point.day}>
            <Th scope="row">{formatDate(point.day, locale, "short")}</Th>
            <Td numeric>
              <Money kopecks={point.paid} shown="auto" />
            </Td>
            <Td numeric>
              <Money kopecks={point.taken} shown="auto" />
            </Td>
            <Td numeric>
              <Money kopecks={point.plan} shown="never" />
            </Td>
          </tr>
        ))}
        {outlook.forecast && <ForecastRow outlook={outlook} />}
      </tbody>
    </DataTable>
  );
};

const ForecastRow = ({ outlook: { forecast, limit } }: OutlookProps) => {
  const words = useTranslations("budget.outlook");
  if (!forecast) return null;

  return (
    <tr>
      <Th scope="row">{words("table.forecast")}</Th>
      <Td />
      <Td numeric>
        <Money kopecks={forecast.expected} shown="never" />
      </Td>
      <Td numeric>
        <Money kopecks={limit} shown="never" />
      </Td>
    </tr>
  );
};
