import type { ClaimFactsLine } from "@/lib/programmes/domain/assessment/claim-schema";
import type { PeriodEnd } from "@/lib/programmes/domain/rulebook/cost-rules";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { addDays, type IsoDate, monthsAfter, yearOf } from "@/lib/shared/iso-date";

/** First and last day of the costs that a claim filed on that day may hold, both included. */
export const costPeriodOf = (
  { period }: Pick<Rulebook, "period">,
  filedOn: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } => ({
  from: endOf(period.from, filedOn, "01-01"),
  to: endOf(period.to, filedOn, "12-31"),
});

const endOf = (end: PeriodEnd, filedOn: IsoDate, dayOfYear: "01-01" | "12-31"): IsoDate => {
  switch (end.kind) {
    case "DAY":
      return end.day;
    case "FILING":
      return filedOn;
    case "MONTHS_BEFORE_FILING":
      return monthsAfter(filedOn, -end.months);
    case "DAYS_BEFORE_FILING":
      return addDays(filedOn, -end.days);
    case "YEARS_BEFORE":
      return `${yearOf(filedOn) - end.years}-${dayOfYear}`;
  }
};

/** The field of a line that holds the day a programme judges by. */
export const fieldOfBasis = {
  INVOICE: "invoicedOn",
  ACT: "actOn",
  PAYMENT: "paidOn",
  SHIPMENT: "shippedOn",
  EVENT: "eventOn",
  CERTIFICATE: "certificateOn",
} as const satisfies Record<Rulebook["period"]["basis"], keyof ClaimFactsLine>;
