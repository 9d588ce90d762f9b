import type { PeriodEnd } from "@/lib/programmes/domain/rulebook/cost-rules";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { type IsoDate, isIsoDate, yearOf } from "@/lib/shared/iso-date";

/** The year a rulebook speaks of: the one in which its period of costs begins, else the first of its filing. */
export const rulesYearOf = ({ period, valid }: Pick<Rulebook, "period" | "valid">): number =>
  yearOf(period.from.kind === "DAY" ? period.from.day : valid.filedFrom);

/**
 * The same rules for another year, under another version number: validity, windows, lists, period, named fiscal year
 * and the date of the act move by whole years, nothing else changes. The demo opens its running year with it, from
 * the document of the reference year.
 */
export const runningYearRules = (
  template: Rulebook,
  { year, version }: { readonly year: number; readonly version: number },
): Rulebook => {
  const years = year - rulesYearOf(template);
  const { legalAct, valid, windows, lists, period } = template;
  const moved = (date: IsoDate) => shifted(date, years);

  return {
    ...template,
    version,
    legalAct: { ...legalAct, date: legalAct.date === null ? null : moved(legalAct.date) },
    valid: { filedFrom: moved(valid.filedFrom), filedTo: moved(valid.filedTo) },
    windows: windows.map((window) => ({
      ...window,
      opens: shiftedMoment(window.opens, years),
      closes: shiftedMoment(window.closes, years),
      ...(window.fiscalYear === undefined ? {} : { fiscalYear: window.fiscalYear + years }),
    })),
    lists: {
      products: lists.products.map((list) => shiftedList(list, years)),
      countries: lists.countries.map((list) => shiftedList(list, years)),
    },
    period: { ...period, from: shiftedEnd(period.from, years), to: shiftedEnd(period.to, years) },
  };
};

// 29 February has no match in most years; the last day of that month stands in.
const shifted = (date: IsoDate, years: number): IsoDate => {
  const moved = `${String(yearOf(date) + years).padStart(4, "0")}${date.slice(4)}`;

  return [moved, `${moved.slice(0, 8)}28`].find((day) => isIsoDate(day)) ?? moved;
};

const shiftedMoment = (moment: string, years: number): string =>
  shifted(moment.slice(0, 10), years) + moment.slice(10);

const shiftedEnd = (end: PeriodEnd, years: number): PeriodEnd =>
  end.kind === "DAY" ? { ...end, day: shifted(end.day, years) } : end;

type Dated = { readonly validFrom: IsoDate; readonly validTo?: IsoDate | undefined };

const shiftedList = <T extends Dated>(list: T, years: number): T => ({
  ...list,
  validFrom: shifted(list.validFrom, years),
  ...(list.validTo === undefined ? {} : { validTo: shifted(list.validTo, years) }),
});
