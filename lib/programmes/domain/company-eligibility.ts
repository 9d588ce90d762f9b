import type { ProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { compareDates, type IsoDate, isIsoDate, isoFrom } from "@/lib/shared/iso-date";

/** What the rules ask of a company, as far as the company's record can answer it. */
export type ApplicantRecord = {
  /** Entry in the state register. */
  readonly registeredOn: IsoDate;
};

/**
 * The first day on which the company may file: once it has existed for the full months that the programme
 * asks. The registration day itself when the programme asks for none.
 */
export const mayFileFrom = (rules: ProgrammeRules, { registeredOn }: ApplicantRecord): IsoDate =>
  rules.eligibility.map(({ min }) => monthsAfter(registeredOn, min)).reduce(laterOf, registeredOn);

const laterOf = (left: IsoDate, right: IsoDate): IsoDate => (compareDates(left, right) < 0 ? right : left);

/**
 * The same day of the month, so many months later; the last day where that month is shorter: six months
 * after 31 August is 28 February (Civil Code, article 192).
 */
export const monthsAfter = (date: IsoDate, months: number): IsoDate => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const start = isoFrom(target.year, target.month, 1);
  const last = [31, 30, 29, 28].find((length) => isIsoDate(`${start.slice(0, 8)}${length}`)) ?? 28;

  return isoFrom(target.year, target.month, Math.min(day, last));
};
