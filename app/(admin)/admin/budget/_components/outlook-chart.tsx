import { useLocale, useTranslations } from "next-intl";
import { formatMillions } from "@/app/(admin)/admin/budget/_components/format-millions";
import {
  chartSizes,
  millionsOf,
  type OutlookGeometry,
  outlookGeometry,
  spreadLabels,
} from "@/app/(admin)/admin/budget/_components/outlook-geometry";
import type { OutlookView } from "@/lib/budget/queries/outlook-view";
import { formatDate } from "@/lib/i18n/format-date";

type OutlookChartProps = { readonly outlook: OutlookView; readonly size: keyof typeof chartSizes };

/** The running total of a year against its limit, drawn on the server. What it shows stands in a table too. */
export const OutlookChart = ({ outlook, size }: OutlookChartProps) => {
  const words = useTranslations("budget.outlook");
  const locale = useLocale();
  const chart = outlookGeometry(outlook, chartSizes[size]);
  const last = outlook.points.at(-1);
  const figures = {
    year: outlook.year,
    taken: formatMillions(last?.taken ?? "0", locale),
    limit: formatMillions(outlook.limit, locale),
    forecast: formatMillions(outlook.forecast?.expected ?? "0", locale),
  };

  return (
    <svg
      className={`chart ${size}`}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={outlook.forecast ? words("spokenForecast", figures) : words("spoken", figures)}
    >
      <HatchPattern id={`hatch-${size}`} />
      <Axes chart={chart} />
      <path d={chart.takenArea} fill={`url(#hatch-${size})`} />
      <path d={chart.paidArea} fill="var(--budget-paid)" />
      <path d={chart.takenLine} fill="none" stroke="var(--budget-reserved)" strokeWidth="1.5" />
      <path d={chart.planLine} fill="none" stroke="var(--ink-2)" strokeWidth="1.5" strokeDasharray="5 4" />
      <ForecastWedge chart={chart} />
      <path
        d={`M${chart.plot.left} ${chart.limitY}H${chart.plot.right}`}
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      <Labels chart={chart} outlook={outlook} />
    </svg>
  );
};

const HatchPattern = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="var(--budget-reserved-bg)" />
      <rect width="2" height="6" fill="var(--budget-reserved)" />
    </pattern>
  </defs>
);

type ChartProps = { readonly chart: OutlookGeometry };

const Axes = ({ chart }: ChartProps) => {
  const locale = useLocale();

  return (
    <>
      {chart.ticks.map(({ millions, y }) => (
        <g key={millions}>
          <path className="grid-line" d={`M${chart.plot.left} ${y}H${chart.plot.right}`} />
          <text className="ax" x={chart.plot.left - 8} y={y + 4} textAnchor="end">
            {new Intl.NumberFormat(locale).format(millions)}
          </text>
        </g>
      ))}
      {chart.months.map(({ day, x }) => (
        <text key={day} className="ax" x={x} y={chart.height - 8} textAnchor="middle">
          {formatDate(day, locale, "month")}
        </text>
      ))}
    </>
  );
};

const ForecastWedge = ({ chart: { last, forecast, plot } }: ChartProps) => {
  if (!last || !forecast) return null;
  const from = `M${last.x} ${last.takenY}`;

  return (
    <>
      <path
        d={`${from}L${plot.right} ${forecast.highY}L${plot.right} ${forecast.lowY}Z`}
        fill="var(--brand)"
        opacity=".16"
      />
      <path d={`${from}L${plot.right} ${forecast.y}`} stroke="var(--brand)" strokeWidth="2" fill="none" />
      <circle
        cx={plot.right}
        cy={forecast.y}
        r="4"
        fill="var(--surface)"
        stroke="var(--brand)"
        strokeWidth="2"
      />
      <path d={`M${last.x} ${plot.top - 10}V${plot.bottom}`} stroke="var(--ink-3)" strokeWidth="1" />
    </>
  );
};

type LabelsProps = ChartProps & { readonly outlook: OutlookView };

const Labels = ({ chart, outlook }: LabelsProps) => (
  <>
    <EndLabels chart={chart} outlook={outlook} />
    <NowLabels chart={chart} outlook={outlook} />
  </>
);

const lineOfText = 15;

const EndLabels = ({ chart, outlook: { limit, forecast } }: LabelsProps) => {
  const words = useTranslations("budget.outlook");
  const locale = useLocale();
  const x = chart.plot.right + 10;
  const forecastY = chart.forecast?.y ?? chart.limitY;
  const hasRange = forecast !== null && forecast.low !== forecast.high;
  const [limitAt = 0, forecastAt = 0, rangeAt = 0] = spreadLabels(
    [chart.limitY, forecastY, forecastY + 1],
    lineOfText,
  );

  return (
    <>
      <text className="strong" x={x} y={limitAt}>
        {words("limit", { amount: formatMillions(limit, locale) })}
      </text>
      {forecast && (
        <text className={chart.forecast?.isOver ? "over-text" : "forecast-text"} x={x} y={forecastAt}>
          {words("forecast", { amount: formatMillions(forecast.expected, locale) })}
        </text>
      )}
      {forecast && hasRange && (
        <text className="ax" x={x} y={rangeAt}>
          {words("range", {
            low: formatMillions(forecast.low, locale),
            high: formatMillions(forecast.high, locale),
          })}
        </text>
      )}
    </>
  );
};

/** A chart this narrow has no room beside its label of today; the corner above the first months is free. */
const narrow = 480;

/** What the last point of the running total says; today stands above the chart, where no line runs. */
const NowLabels = ({ chart: { last, forecast, plot, width }, outlook: { points } }: LabelsProps) => {
  const words = useTranslations("budget.outlook");
  const locale = useLocale();
  const point = points.at(-1);
  if (!last || !point || point.taken === "0") return null;

  const inProcess = (BigInt(point.taken) - BigInt(point.paid)).toString();
  const fits = last.paidY - last.takenY > 2 * lineOfText;
  const inArea = {
    x: last.x - 12,
    y: fits ? (last.takenY + last.paidY) / 2 + 4 : last.takenY - 8,
    textAnchor: "end",
  } as const;
  const inCorner = { x: plot.left + 6, y: plot.top + 2 * lineOfText, textAnchor: "start" } as const;

  return (
    <>
      {forecast && (
        <text className="ax" x={last.x} y={plot.top - 14} textAnchor="middle">
          {formatDate(last.day, locale, "short")}
        </text>
      )}
      <text className="halo" {...(width < narrow ? inCorner : inArea)}>
        {words("inProcess", { amount: formatMillions(inProcess, locale) })}
      </text>
      {millionsOf(point.paid) > 0 && plot.bottom - last.paidY > 2 * lineOfText && (
        <text className="on-paid" x={last.x - 14} y={plot.bottom - 36} textAnchor="end">
          {words("paid", { amount: formatMillions(point.paid, locale) })}
        </text>
      )}
    </>
  );
};
