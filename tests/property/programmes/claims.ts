import fc from "fast-check";
import { type CostCategoryCode, costCategoryCodes } from "@/lib/programmes/domain/cost-categories";
import { officerDeductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import type {
  EntitlementInput,
  EntitlementLine,
  LineVerdict,
} from "@/lib/programmes/domain/entitlement-types";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import type { CapRule, ProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { type Kopecks, money } from "@/lib/shared/money";
import { rules2020, rules2026 } from "@/tests/unit/programmes/builders";

// Most values are such that money flows; the rest are what goes wrong. Without the weights nearly every
// claim would end at zero and the properties would say little.
const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: rare });

const kopecksUpTo = (most: Kopecks) =>
  fc.oneof(fc.bigInt({ min: 0n, max: 1_000n }), fc.bigInt({ min: 0n, max: most }));

const capKopecks = mostly(
  fc.bigInt({ min: 1_000_000n, max: 300_000_000n }),
  fc.bigInt({ min: 1n, max: 5_000n }),
);

const withCap = (cap: CapRule, kopecks: Kopecks): CapRule => ({ ...cap, kopecks });

/** Programmes with any rates, caps and minimum, also such as no editor would let pass. */
export const programmes: fc.Arbitrary<ProgrammeRules> = fc
  .record({
    base: fc.constantFrom(rules2020, rules2026),
    rate: fc.integer({ min: 1, max: 10_000 }),
    caps: fc.array(capKopecks, { minLength: 7, maxLength: 7 }),
    minimum: fc.option(
      mostly(fc.bigInt({ min: 1n, max: 100_000n }), fc.bigInt({ min: 1n, max: 50_000_000n })),
      { nil: undefined },
    ),
    coveredFor: fc.constantFrom([], ["SIMPLIFIED"] as const),
  })
  .map(({ base, rate, caps, minimum, coveredFor }) => ({
    ...base,
    period: rules2020.period,
    vat: { coveredFor: [...coveredFor] },
    categories: base.categories.map((category) => ({ ...category, rateBasisPoints: rate })),
    caps: base.caps.map((cap, at) => withCap(cap, caps[at] ?? cap.kopecks)),
    minimumClaim: minimum === undefined ? undefined : { kopecks: minimum },
  }));

const days = mostly(
  fc.constantFrom("2020-01-01", "2020-06-29", "2020-06-30", "2020-12-31"),
  fc.constantFrom("2019-12-31", "2021-01-01"),
);

const rateFor = (currency: string, date: string): fc.Arbitrary<ExchangeRate | null> =>
  fc.record({
    currency: fc.constant(currency),
    nominal: fc.constantFrom(1n, 10n, 100n),
    value: fc.bigInt({ min: 1n, max: 2_000_000n }),
    date: fc.constant(date),
    source: fc.constant("Bank of Russia"),
  });

const verdicts: fc.Arbitrary<LineVerdict> = fc.oneof(
  fc.constantFrom<LineVerdict>({ verdict: "UNDECIDED" }, { verdict: "ACCEPTED" }),
  fc.record({
    verdict: fc.constant("REDUCED" as const),
    accepted: kopecksUpTo(100_000_000n),
    code: fc.constantFrom(...officerDeductionCodes),
  }),
  fc.record({
    verdict: fc.constantFrom("REJECTED" as const, "PARKED" as const),
    code: fc.constantFrom(...officerDeductionCodes),
  }),
);

const drafts = fc.record({
  currency: mostly(fc.constantFrom("RUB", "RUB", "EUR", "JPY", "KWD"), fc.constant("XXX")),
  minor: fc.option(kopecksUpTo(100_000_000n), { freq: 20 }),
  vatPercent: mostly(fc.constantFrom(null, 0n, 10n, 20n), fc.constantFrom(100n, 101n)),
  paidOn: fc.option(days, { freq: 20 }),
  destinationCountry: mostly<string | null>(fc.constantFrom("RU", "IT", "CN"), fc.constant(null)),
  hsCode: mostly<string | null>(fc.constantFrom("903180", null), fc.constantFrom("4011 10", "2710")),
  hasRate: mostly(fc.constant(true), fc.constant(false)),
  decision: fc.option(verdicts, { nil: undefined, freq: 2 }),
});

type Draft = typeof drafts extends fc.Arbitrary<infer D> ? D : never;

const lineFrom = (draft: Draft, at: number) =>
  rateFor(draft.currency, draft.paidOn ?? "2020-06-30").map(
    (published): EntitlementLine => ({
      id: `line-${at}`,
      amount: draft.minor === null ? null : money(draft.minor, draft.currency),
      vat:
        draft.vatPercent === null
          ? null
          : money(((draft.minor ?? 0n) * draft.vatPercent) / 100n, draft.currency),
      paidOn: draft.paidOn,
      invoiceDate: draft.paidOn,
      destinationCountry: draft.destinationCountry,
      hsCode: draft.hsCode,
      rate: draft.hasRate && draft.currency !== "RUB" ? published : null,
      ...(draft.decision === undefined ? {} : { decision: draft.decision }),
    }),
  );

const lines = fc
  .array(drafts, { maxLength: 10 })
  .chain((all) => fc.tuple(...all.map((draft, at) => lineFrom(draft, at))));

/** Claims of every kind under every kind of programme: unfinished, foreign, decided, out of period. */
export const claims: fc.Arbitrary<EntitlementInput> = fc
  .record({
    rules: programmes,
    category: mostly(
      fc.constantFrom<CostCategoryCode>("CERTIFICATION", "EXHIBITION"),
      fc.constantFrom(...costCategoryCodes),
    ),
    taxRegime: fc.constantFrom("VAT_PAYER" as const, "SIMPLIFIED" as const),
    lines,
    left: fc.array(fc.option(mostly(capKopecks, fc.constantFrom(-1n, 0n)), { nil: undefined, freq: 2 }), {
      minLength: 7,
      maxLength: 7,
    }),
  })
  .map(({ left, ...claim }) => ({
    ...claim,
    capLeft: Object.fromEntries(
      claim.rules.caps.flatMap(({ code }, at) => {
        const kopecks = left[at];

        return kopecks === undefined ? [] : [[code, kopecks] as const];
      }),
    ),
  }));
