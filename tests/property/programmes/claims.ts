import fc from "fast-check";
import type { LineVerdict } from "@/lib/programmes/domain/assessment/claim-schema";
import { type CostCategoryCode, costCategoryCodes } from "@/lib/programmes/domain/cost-categories";
import { officerDeductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import type { CapRule } from "@/lib/programmes/domain/rulebook/cap-rules";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { type Kopecks, money } from "@/lib/shared/money";
import {
  aClaim,
  aLine,
  rules2020,
  rules2026,
  type TestClaim,
  type TestLine,
} from "@/tests/unit/programmes/builders";

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

/** The same limit at another height. */
export const withHeight = (cap: CapRule, minor: Kopecks): CapRule => ({
  ...cap,
  limit: { kind: "FIXED", minor },
});

/** The height of a limit of one sum. */
export const heightOf = ({ limit }: CapRule): Kopecks => (limit.kind === "FIXED" ? limit.minor : 0n);

/** Programmes with any rates, caps and minimum, also such as no editor would let pass. */
export const programmes: fc.Arbitrary<Rulebook> = fc
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
    valid: rules2020.valid,
    windows: rules2020.windows,
    period: rules2020.period,
    lists: {
      ...base.lists,
      products: base.lists.products.map((list) => ({ ...list, validFrom: "2020-01-01" })),
    },
    amountBase: { ...base.amountBase, vatCoveredFor: [...coveredFor] },
    categories: base.categories.map((category) => ({
      ...category,
      rate: { kind: "FIXED" as const, basisPoints: rate },
    })),
    caps: base.caps.map((cap, at) => withHeight(cap, caps[at] ?? heightOf(cap))),
    floors: { minimumClaim: minimum === undefined ? undefined : { on: "SUPPORT" as const, minor: minimum } },
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
  fc.constant<LineVerdict>({ verdict: "ACCEPTED" }),
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
  country: mostly<string | null>(fc.constantFrom("RU", "IT", "CN"), fc.constant(null)),
  hsCode: mostly<string | null>(fc.constantFrom("903180", null), fc.constantFrom("401110", "2710")),
  hasRate: mostly(fc.constant(true), fc.constant(false)),
  decision: fc.option(verdicts, { nil: undefined, freq: 2 }),
});

type Draft = typeof drafts extends fc.Arbitrary<infer D> ? D : never;

const lineFrom = (draft: Draft, at: number) =>
  rateFor(draft.currency, draft.paidOn ?? "2020-06-30").map(
    (published): TestLine =>
      aLine({
        id: `line-${at}`,
        amount: draft.minor === null ? undefined : money(draft.minor, draft.currency),
        vat: draft.vatPercent === null ? undefined : ((draft.minor ?? 0n) * draft.vatPercent) / 100n,
        paidOn: draft.paidOn ?? undefined,
        invoicedOn: draft.paidOn ?? undefined,
        country: draft.country ?? undefined,
        hsCode: draft.hsCode ?? undefined,
        rate: draft.hasRate && draft.currency !== "RUB" ? (published ?? undefined) : undefined,
        decision: draft.decision,
      }),
  );

const lines = fc
  .array(drafts, { maxLength: 10 })
  .chain((all) => fc.tuple(...all.map((draft, at) => lineFrom(draft, at))));

/** Claims of every kind under every kind of programme: unfinished, foreign, decided, out of period. */
export const claims: fc.Arbitrary<TestClaim> = fc
  .record({
    rules: programmes,
    category: mostly(
      fc.constantFrom<CostCategoryCode>("CERTIFICATION", "EXHIBITION"),
      fc.constantFrom(...costCategoryCodes),
    ),
    taxRegime: fc.constantFrom("VAT_PAYER" as const, "SIMPLIFIED" as const),
    lines,
    left: fc.array(fc.option(mostly(capKopecks, fc.constant(0n)), { nil: undefined, freq: 2 }), {
      minLength: 7,
      maxLength: 7,
    }),
  })
  .map(({ left, ...claim }) =>
    aClaim({
      ...claim,
      capLeft: Object.fromEntries(
        claim.rules.caps.flatMap((cap, at) => {
          const kopecks = left[at];

          return kopecks === undefined || kopecks > heightOf(cap) ? [] : [[cap.code, kopecks] as const];
        }),
      ),
    }),
  );
