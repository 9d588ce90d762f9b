import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { OutlookView } from "@/lib/budget/queries/outlook-view";
import { addDays, daysBetween, isoFrom } from "@/lib/shared/iso-date";

/** Where the parts of the chart lie, in its own units. */
export type OutlookGeometry = {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly ticks: readonly { readonly millions: number; readonly y: number }[];
  readonly months: readonly { readonly day: string; readonly x: number }[];
  readonly takenArea: string;
  readonly takenLine: string;
  readonly paidArea: string;
  readonly planLine: string;
  readonly limitY: number;
  /** The last point of the running total: today, or the end of a year that is over. */
  readonly last: {
    readonly day: string;
    readonly x: number;
    readonly takenY: number;
    readonly paidY: number;
  } | null;
  readonly forecast: {
    readonly y: number;
    readonly lowY: number;
    readonly highY: number;
    readonly isOver: boolean;
  } | null;
};

type Size = {
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly everyMonth: number;
};

/** The sizes of the chart: beside the list of decisions, and on a phone. */
export const chartSizes = {
  wide: { width: 720, height: 316, right: 96, everyMonth: 1 },
  phone: { width: 360, height: 260, right: 112, everyMonth: 2 },
} as const satisfies Record<string, Size>;

const left = 44;
const top = 24;
const bottom = 28;
const kopecksInTenThousandth = 10_000n;

/** Millions of roubles for drawing only: a pixel is far coarser than what is lost here. */
export const millionsOf = (kopecks: string): number =>
  Number(BigInt(kopecks) / kopecksInTenThousandth) / 10_000;

type Point = { readonly x: number; readonly y: number; readonly base: number };

/** Lays the running total, the plan and the forecast out in a chart of that size. */
export const outlookGeometry = (outlook: OutlookView, size: Size): OutlookGeometry => {
  const { year, points, forecast } = outlook;
  const start = addDays(isoFrom(year, 1, 1), -1);
  const plotRight = size.width - size.right;
  const plotBottom = size.height - bottom;
  const highest = Math.max(
    millionsOf(outlook.limit),
    ...points.map(({ taken }) => millionsOf(taken)),
    forecast ? millionsOf(forecast.high) : 0,
    1,
  );
  const x = scaleLinear([0, daysBetween(start, isoFrom(year, 12, 31))], [left, plotRight]);
  const y = scaleLinear([0, highest], [plotBottom, top]);
  const xOf = (day: string): number => round(x(daysBetween(start, day)));
  const yOf = (kopecks: string): number => round(y(millionsOf(kopecks)));

  const taken = points.map((point) => ({ x: xOf(point.day), y: yOf(point.taken), base: yOf(point.paid) }));
  const paid = points.map((point) => ({ x: xOf(point.day), y: yOf(point.paid), base: plotBottom }));
  const last = points.at(-1);

  return {
    width: size.width,
    height: size.height,
    plot: { left, right: plotRight, top, bottom: plotBottom },
    ticks: y.ticks(5).map((millions) => ({ millions, y: round(y(millions)) })),
    months: monthsOf(year, size.everyMonth).map((day) => ({ day, x: xOf(addDays(day, 15)) })),
    takenArea: areaOf(taken),
    takenLine: lineOf(taken),
    paidArea: areaOf(paid),
    planLine: lineOf([
      { x: left, y: plotBottom, base: 0 },
      { x: plotRight, y: yOf(outlook.limit), base: 0 },
    ]),
    limitY: yOf(outlook.limit),
    last: last ? { day: last.day, x: xOf(last.day), takenY: yOf(last.taken), paidY: yOf(last.paid) } : null,
    forecast: forecast && {
      y: yOf(forecast.expected),
      lowY: yOf(forecast.low),
      highY: yOf(forecast.high),
      isOver: BigInt(forecast.expected) > BigInt(outlook.limit),
    },
  };
};

const round = (value: number): number => Math.round(value * 10) / 10;

const monthsOf = (year: number, every: number): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => index)
    .filter((index) => index % every === 0)
    .map((index) => isoFrom(year, index + 1, 1));

const areaOf = (points: readonly Point[]): string =>
  area<Point>()
    .x((point) => point.x)
    .y0((point) => point.base)
    .y1((point) => point.y)([...points]) ?? "";

const lineOf = (points: readonly Point[]): string =>
  line<Point>()
    .x((point) => point.x)
    .y((point) => point.y)([...points]) ?? "";

/** Labels that stand one under another without touching: the same places, moved down where they meet. */
export const spreadLabels = (wanted: readonly number[], apart: number): readonly number[] => {
  const order = wanted.map((y, at) => ({ y, at })).sort((one, other) => one.y - other.y);
  const placed = new Map<number, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const { y, at } of order) {
    const place = Math.max(y, free);
    placed.set(at, place);
    free = place + apart;
  }

  return wanted.map((y, at) => placed.get(at) ?? y);
};
