import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/app/_components/ui/class-names";
import { formatDate } from "@/lib/i18n/format-date";
import type { CalendarPage, DayKind } from "@/lib/programmes/queries/get-calendar";
import { addDays, isoWeekdayOf } from "@/lib/shared/iso-date";

type YearGridProps = { readonly page: CalendarPage };

type Day = CalendarPage["months"][number][number];

/** Twelve months, weeks from Monday. Whoever may change a day picks it by pressing. */
export const YearGrid = ({ page }: YearGridProps) => (
  <div className="year">
    {page.months.map((days) => (
      <Month key={days[0]?.day} days={days} page={page} />
    ))}
  </div>
);

type MonthProps = { readonly days: readonly Day[]; readonly page: CalendarPage };

const Month = ({ days, page }: MonthProps) => {
  const locale = useLocale();
  const { today } = page;
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
                <DayCell key={key} day={day} page={page} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

type DayCellProps = { readonly day: Day | null; readonly page: CalendarPage };

const DayCell = ({ day, page }: DayCellProps) => {
  const words = useTranslations("calendar.kind");
  const locale = useLocale();
  if (!day) return <td />;
  const isPlain = day.kind === "working" || day.kind === "weekend";
  const isPicked = day.day === page.day?.date;

  return (
    <td
      className={classNames(
        `day-${day.kind}`,
        day.day === page.today && "day-today",
        isPicked && "day-picked",
      )}
      title={isPlain ? undefined : (day.title ?? words(day.kind))}
      aria-label={
        isPlain ? undefined : `${formatDate(day.day, locale, "dayMonth")}: ${day.title ?? words(day.kind)}`
      }
    >
      {page.mayChange && page.isInForce ? <DayLink day={day.day} /> : Number(day.day.slice(8))}
    </td>
  );
};

/** For the pointer alone: 365 stops of the keyboard would hide the form, where a day is typed. */
const DayLink = ({ day }: { readonly day: string }) => {
  const words = useTranslations("calendar");
  const locale = useLocale();

  return (
    <a
      href={`/admin/calendar?year=${day.slice(0, 4)}&day=${day}#change`}
      aria-label={words("pick", { day: formatDate(day, locale, "dayMonth") })}
      tabIndex={-1}
    >
      {Number(day.slice(8))}
    </a>
  );
};

const kinds = ["holiday", "shortened", "workingWeekend"] as const satisfies readonly DayKind[];

/** What the marks mean. */
export const DayKey = () => {
  const words = useTranslations("calendar.kind");

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
