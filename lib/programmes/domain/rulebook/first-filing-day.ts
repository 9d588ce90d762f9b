import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { type IsoDate, monthsAfter } from "@/lib/shared/iso-date";

/** What the rules ask of a company, as far as the company's record can answer it. */
export type ApplicantRecord = {
  /** Entry in the state register. */
  readonly registeredOn: IsoDate;
};

/** For how many full months the programme wants a company to have existed; zero when it does not ask. */
export const registrationMonths = ({ eligibility }: Pick<Rulebook, "eligibility">): number =>
  Math.max(0, ...eligibility.map((rule) => (rule.rule === "REGISTRATION_AGE_MONTHS" ? rule.min : 0)));

/** The first day on which the company may file; the registration day itself when the programme asks for no age. */
export const mayFileFrom = (
  rules: Pick<Rulebook, "eligibility">,
  { registeredOn }: ApplicantRecord,
): IsoDate => monthsAfter(registeredOn, registrationMonths(rules));
