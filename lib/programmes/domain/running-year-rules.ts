import type { ProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { type IsoDate, isIsoDate, yearOf } from "@/lib/shared/iso-date";

/** The year a rules document speaks of: the one in which its period of costs begins. */
export const rulesYearOf = (rules: ProgrammeRules): number => yearOf(rules.period.from);

/**
 * The same rules for another year, under another version number: window, period, named fiscal year and the
 * date of the act move by whole years, nothing else changes. The demo opens its running year with it, from the
 * document of the reference year.
 */
export const runningYearRules = (
  template: ProgrammeRules,
  { year, version }: { readonly year: number; readonly version: number },
): ProgrammeRules => {
  const years = year - rulesYearOf(template);
  const { filing, period, legalAct } = template;

  return {
    ...template,
    version,
    legalAct: { ...legalAct, date: legalAct.date === null ? null : shifted(legalAct.date, years) },
    filing: {
      ...filing,
      filedFrom: shiftedMoment(filing.filedFrom, years),
      filedTo: shiftedMoment(filing.filedTo, years),
      ...(filing.fiscalYear === undefined ? {} : { fiscalYear: filing.fiscalYear + years }),
    },
    period: { ...period, from: shifted(period.from, years), to: shifted(period.to, years) },
  };
};

// 29 February has no match in most years; the last day of that month stands in.
const shifted = (date: IsoDate, years: number): IsoDate => {
  const moved = `${String(yearOf(date) + years).padStart(4, "0")}${date.slice(4)}`;

  return [moved, `${moved.slice(0, 8)}28`].find((day) => isIsoDate(day)) ?? moved;
};

const shiftedMoment = (moment: string, years: number): string =>
  shifted(moment.slice(0, 10), years) + moment.slice(10);
