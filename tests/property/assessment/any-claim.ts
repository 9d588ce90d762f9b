import fc from "fast-check";
import type { ClaimFacts } from "@/lib/programmes/domain/assessment/claim-schema";
import { officerDeductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import { factsOf } from "@/tests/unit/programmes/catalogue/programmes";

const minor = (most: number) =>
  fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: most })).map(String);

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });

const decisions = fc.oneof(
  fc.constant({ verdict: "ACCEPTED" }),
  fc.record({
    verdict: fc.constant("REDUCED"),
    accepted: minor(10_000_000),
    code: fc.constantFrom(...officerDeductionCodes),
  }),
  fc.record({
    verdict: fc.constantFrom("REJECTED", "PARKED"),
    code: fc.constantFrom(...officerDeductionCodes),
  }),
);

const lines = fc.record(
  {
    category: fc.constantFrom("LEAF_1", "LEAF_1", "LEAF_2", "LEAF_2", "OTHER", "BRANCH"),
    currency: fc.constantFrom("RUB", "RUB", "EUR", "JPY"),
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    vatPercent: fc.constantFrom(0, 0, 10, 20),
    paidOn: fc.constantFrom("2020-06-30", "2021-02-01", "2021-02-01", "2016-01-01"),
    country: fc.constantFrom("RU", "CN", "DE"),
    hsCode: fc.constantFrom("8411", "3004"),
    vendor: fc.constantFrom("Alpha", "Beta"),
    document: fc.constantFrom("1", "2", "3"),
    kind: rarely(fc.constantFrom("BANK_FEE", "OTHER")),
    useShare: rarely(fc.integer({ min: 0, max: 10_000 })),
    otherSupport: rarely(minor(100_000)),
    decision: rarely(decisions),
  },
  {
    requiredKeys: [
      "category",
      "currency",
      "amount",
      "vatPercent",
      "paidOn",
      "country",
      "hsCode",
      "vendor",
      "document",
    ],
  },
);

const facts = fc.record({
  lines: fc.array(lines, { maxLength: 8 }),
  size: fc.constantFrom("SMALL", "LARGE"),
  taxRegime: fc.constantFrom("VAT_PAYER", "SIMPLIFIED"),
  goodsValue: rarely(minor(100_000_000)),
  taxes: minor(50_000_000),
  revenue: minor(50_000_000),
  used: fc.array(
    fc.record({
      cap: fc.constantFrom("YEAR_CAP", "GROUP_CAP", "SUPPORT_3", "COST_7"),
      minor: minor(5_000_000),
    }),
    { maxLength: 3 },
  ),
  available: rarely(minor(20_000_000)),
  factorMillionths: fc.integer({ min: 1, max: 1_000_000 }),
});

const defined = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** Claims of every kind: foreign, out of period, decided, with shares and limits already used. */
export const anyClaim: fc.Arbitrary<ClaimFacts> = facts.map((drawn) =>
  factsOf({
    format: 1,
    filedAt: "2021-04-10T12:00:00",
    applicant: { taxRegime: drawn.taxRegime, size: drawn.size },
    exports: defined({
      goodsValue: drawn.goodsValue,
      taxesPaidPreviousYear: drawn.taxes,
      revenuePreviousYear: drawn.revenue,
    }),
    lines: drawn.lines.map(({ currency, amount, vatPercent, ...line }, at) =>
      defined({
        ...line,
        id: `line-${at}`,
        amount: { minor: String(amount), currency },
        vat: String(Math.floor((amount * vatPercent) / 120)),
      }),
    ),
    rates: [
      { currency: "EUR", nominal: "1", value: "857389", date: "2020-06-30", source: "Bank of Russia" },
      { currency: "EUR", nominal: "1", value: "920000", date: "2021-01-30", source: "Bank of Russia" },
      { currency: "JPY", nominal: "100", value: "701234", date: "2021-02-01", source: "Bank of Russia" },
    ],
    used: drawn.used,
    budget: defined({ available: drawn.available, factorMillionths: drawn.factorMillionths }),
  }),
);
