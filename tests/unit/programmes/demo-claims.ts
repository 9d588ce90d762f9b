import type { LineVerdict } from "@/lib/programmes/domain/assessment/claim-schema";
import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import { type ExchangeRate, findRate } from "@/lib/programmes/domain/exchange-rates";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import {
  aClaim,
  aLine,
  amount,
  rate,
  rub,
  rules2019,
  rules2020,
  rules2026,
  type TestClaim,
  type TestLine,
} from "@/tests/unit/programmes/builders";

/** The rates of the demo years. */
export const demoRates: readonly ExchangeRate[] = [
  rate("USD", "61.9057", "2019-12-31"),
  rate("EUR", "69.3406", "2019-12-31"),
  rate("USD", "77.7325", "2020-03-31"),
  rate("EUR", "85.7389", "2020-03-31"),
  rate("USD", "69.9513", "2020-06-30"),
  rate("EUR", "78.6812", "2020-06-30"),
  rate("USD", "79.6845", "2020-09-30"),
  rate("EUR", "93.0237", "2020-09-30"),
  rate("USD", "73.8757", "2020-12-31"),
  rate("EUR", "90.6824", "2020-12-31"),
];

type DemoLine = {
  readonly amount: string;
  readonly vat?: string;
  readonly paidOn: string;
  readonly country?: string;
};

/** A claim of the demo years with its known figures. */
export type DemoClaim = {
  readonly company: number;
  readonly category: CostCategoryCode;
  readonly lines: readonly DemoLine[];
  readonly claimed: string;
  readonly deducted: string;
  readonly approved: string;
};

const midYear = "2020-06-30";

const demo = (
  company: number,
  category: CostCategoryCode,
  lines: readonly (string | DemoLine)[],
  [claimed, deducted, approved]: readonly [string, string, string],
): DemoClaim => ({
  company,
  category,
  lines: lines.map((line) => (typeof line === "string" ? onDay(line) : line)),
  claimed,
  deducted,
  approved,
});

/** "5 900.00 EUR on 2020-06-30"; without a day the middle of 2020. */
const onDay = (line: string): DemoLine => {
  const [money = "", paidOn = midYear] = line.split(" on ");

  return { amount: money, paidOn };
};

export const claims2020: readonly DemoClaim[] = [
  demo(1, "CERTIFICATION", ["5 900 EUR", "4 370 USD on 2020-09-30"], ["812 440.35", "0", "406 220.18"]),
  demo(1, "TRANSPORT", ["298 400", "341 900", "255 000"], ["895 300.00", "0", "447 650.00"]),
  demo(2, "TRANSPORT", ["612 300", "548 900"], ["1 161 200.00", "0", "580 600.00"]),
  demo(2, "MANAGEMENT_SYSTEMS", ["240 000"], ["240 000.00", "0", "120 000.00"]),
  demo(3, "CERTIFICATION", ["8 400 EUR"], ["660 922.08", "0", "330 461.04"]),
  demo(3, "TRANSPORT", ["389 000"], ["389 000.00", "0", "194 500.00"]),
  demo(
    4,
    "CERTIFICATION",
    ["3 150 USD on 2020-09-30", { amount: "214 000", vat: "35 666.67", paidOn: midYear }],
    ["465 006.18", "35 666.67", "214 669.76"],
  ),
  demo(4, "TRANSPORT", ["487 600"], ["487 600.00", "0", "243 800.00"]),
  demo(5, "TRANSPORT", ["584 450", "118 000 on 2019-12-27"], ["702 450.00", "118 000.00", "292 225.00"]),
  demo(6, "EXHIBITION", ["7 900 EUR on 2020-03-31"], ["677 337.31", "0", "338 668.66"]),
  demo(6, "TRANSPORT", ["390 800"], ["390 800.00", "0", "195 400.00"]),
  demo(7, "CERTIFICATION", ["905 000"], ["905 000.00", "0", "452 500.00"]),
  demo(8, "ADAPTATION", ["412 000"], ["412 000.00", "0", "206 000.00"]),
  demo(9, "CERTIFICATION", ["2 600 USD"], ["181 873.38", "0", "90 936.69"]),
  demo(9, "TRANSPORT", ["147 600"], ["147 600.00", "0", "73 800.00"]),
  demo(10, "ECOMMERCE", ["196 000"], ["196 000.00", "0", "98 000.00"]),
  demo(11, "INTELLECTUAL_PROPERTY", ["4 200 EUR on 2020-09-30"], ["390 699.54", "0", "195 349.77"]),
  demo(11, "CERTIFICATION", ["118 900"], ["118 900.00", "0", "59 450.00"]),
  demo(12, "CERTIFICATION", ["6 100 EUR", "88 000"], ["567 955.32", "0", "283 977.66"]),
  demo(12, "TRANSPORT", ["331 700"], ["331 700.00", "0", "165 850.00"]),
];

export const claims2019: readonly DemoClaim[] = [
  demo(1, "CERTIFICATION", ["2 850 EUR on 2019-12-31"], ["197 620.71", "0", "98 810.36"]),
  demo(2, "TRANSPORT", ["126 000 on 2019-12-31"], ["126 000.00", "0", "63 000.00"]),
  demo(4, "TRANSPORT", ["402 300 on 2019-12-31"], ["402 300.00", "0", "201 150.00"]),
  demo(7, "CERTIFICATION", ["511 000 on 2019-12-31"], ["511 000.00", "0", "255 500.00"]),
  demo(11, "INTELLECTUAL_PROPERTY", ["3 050 USD on 2019-12-31"], ["188 812.39", "0", "94 406.20"]),
];

/** A demo claim as the engine takes it, its rates looked up by payment date. */
export const inputOf = ({ category, lines }: DemoClaim, rules: Rulebook): TestClaim =>
  aClaim({
    rules,
    category,
    lines: lines.map((line, at) => {
      const paid = amount(line.amount);

      return aLine({
        id: `line-${at + 1}`,
        amount: paid,
        vat: line.vat === undefined ? undefined : rub(line.vat),
        paidOn: line.paidOn,
        invoicedOn: line.paidOn,
        rate: findRate(demoRates, paid.currency, line.paidOn, rules.fx.maxAgeDays) ?? undefined,
      });
    }),
  });

export const input2020 = (claim: DemoClaim): TestClaim => inputOf(claim, rules2020);
export const input2019 = (claim: DemoClaim): TestClaim => inputOf(claim, rules2019);

const of2026 = (id: string, text: string, published?: ExchangeRate): TestLine =>
  aLine({
    id,
    amount: amount(text),
    paidOn: "2026-03-27",
    invoicedOn: "2026-03-20",
    rate: published,
  });

/** Lines of claim 26-0418: certification, one with 22 % VAT. */
export const lines260418: readonly TestLine[] = [
  of2026("CE tests", "2 480.00 EUR", rate("EUR", "92.4118", "2026-03-27")),
  of2026("FCC tests", "1 950.00 USD", rate("USD", "79.2540", "2026-03-27")),
  of2026("BIS registration", "128 000.00 INR", rate("INR", "92.8870 per 100", "2026-03-27")),
  { ...of2026("translation", "15 558.76"), vat: rub("2 805.68") },
];

/** Claim 26-0418. */
export const claim260418 = aClaim({ rules: rules2026, lines: lines260418 });

const decided = (line: TestLine, decision: LineVerdict): TestLine => ({ ...line, decision });

/** Lines of claim 26-0592: transport, one reduced (R12), one declined (R07). */
export const lines260592: readonly TestLine[] = [
  decided(of2026("air, Milan", "3 140.00 EUR", rate("EUR", "93.0540", "2026-03-27")), {
    verdict: "ACCEPTED",
  }),
  decided(of2026("air, Mumbai", "2 870.00 USD", rate("USD", "79.8320", "2026-03-27")), {
    verdict: "ACCEPTED",
  }),
  decided(of2026("road, Prague", "290 109.32"), {
    verdict: "REDUCED",
    accepted: rub("271 509.32"),
    code: "INSURANCE_NOT_COVERED",
  }),
  decided(of2026("express, New York", "1 290.00 USD", rate("USD", "79.8320", "2026-03-27")), {
    verdict: "ACCEPTED",
  }),
  decided(of2026("packing", "46 800.00"), { verdict: "REJECTED", code: "DUPLICATE_DOC" }),
];

/** Claim 26-0592. */
export const claim260592 = aClaim({ rules: rules2026, category: "TRANSPORT", lines: lines260592 });
