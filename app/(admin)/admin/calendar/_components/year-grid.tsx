import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/app/_components/ui/class-names";
import { formatDate } from "@/lib/i18n/format-date";
import type { CalendarPage, DayKind } from "@/lib/programmes/queries/get-calendar";
import { addDays, isoWeekdayOf } from "@/lib/shared/iso-date";

type YearGridProps = { readonly months: CalendarPage["months"]; readonly today: string };

type Day = CalendarPage["months"][number][number];

/** Twelve months, weeks from Monday. */
export const YearGrid = ({ months, today }: YearGridProps) => (
  <div className="year">
    {months.map((days) => (
      <Month key={days[0]?.day} days={days} today={today} />
    ))}
  </div>
);

type MonthProps = { readonly days: readonly Day[]; readonly today: string };

const Month = ({ days, today }: MonthProps) => {
  const locale = useLocale();
  const first = days[0]?.day ?? today;
  const titleId = `month-${first}`;

  return (
    <section className="month" aria-labelledby={titleId}>
      <h3 id={titleId} className="cap">
        {new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(new Date(first))}
      </h3>
      <table>
        <thead>
          <tr>
            {weekdays(locale).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week[0]?.key}>
              {week.map(({ key, day }) => (
                <DayCell key={key} day={day} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

type DayCellProps = { readonly day: Day | null; readonly today: string };

const DayCell = ({ day, today }: DayCellProps) => {
  const words = useTranslations("programmes.calendar.kind");
  const locale = useLocale();
  if (!day) return <td />;
  const isPlain = day.kind === "working" || day.kind === "weekend";

  return (
    <td
      className={classNames(`day-${day.kind}`, day.day === today && "day-today")}
      title={isPlain ? undefined : (day.title ?? words(day.kind))}
      aria-label={
        isPlain ? undefined : `${formatDate(day.day, locale, "dayMonth")}: ${day.title ?? words(day.kind)}`
      }
    >
      {Number(day.day.slice(8))}
    </td>
  );
};

const kinds = ["holiday", "shortened", "workingWeekend"] as const satisfies readonly DayKind[];

/** What the marks mean. */
export const DayKey = () => {
  const words = useTranslations("programmes.calendar.kind");

  return (
    <div className="day-key">
      {kinds.map((kind) => (
        <span key={kind}>
          <i className={`day-${kind}`} aria-hidden="true" />
          {words(kind)}
        </span>
      ))}
    </div>
  );
};

/** A Monday, for the names of weekdays. */
const someMonday = "2024-01-01";

const weekdays = (locale: string): readonly string[] =>
  Array.from({ length: 7 }, (_, at) =>
    new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(
      new Date(addDays(someMonday, at)),
    ),
  );

/** A place of the grid: a day, or nothing before the first and behind the last day of the month. */
type Place = { readonly key: string; readonly day: Day | null };

const weeksOf = (days: readonly Day[]): readonly (readonly Place[])[] => {
  const before = days[0] ? isoWeekdayOf(days[0].day) - 1 : 0;
  const after = (7 - ((before + days.length) % 7)) % 7;
  const nothing = (where: string, count: number): readonly Place[] =>
    Array.from({ length: count }, (_, at) => ({ key: `${where}-${at}`, day: null }));
  const places = [
    ...nothing("before", before),
    ...days.map((day) => ({ key: day.day, day })),
    ...nothing("after", after),
  ];

  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
};
