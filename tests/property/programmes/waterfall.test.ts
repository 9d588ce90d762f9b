import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessmentFromJson, assessmentToJson } from "@/lib/programmes/domain/assessment/assessment-json";
import type {
  AssessedAmounts,
  AssessedLine,
  AssessmentStep,
} from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFacts } from "@/lib/programmes/domain/assessment/claim-schema";
import { receiptOf } from "@/lib/programmes/domain/assessment/receipt";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { type Kopecks, sumOf } from "@/lib/shared/money";
import { claims, heightOf, withHeight } from "@/tests/property/programmes/claims";
import { casesOf } from "@/tests/support/counts";
import { assess, type TestClaim } from "@/tests/unit/programmes/builders";

const cases = casesOf("waterfall");

const supportOf = (claim: TestClaim): Kopecks => assess(claim).totals.support;

const keepOrder = ({ claimed, eligible, accepted, base, rated, support }: AssessedAmounts): boolean =>
  claimed >= eligible &&
  eligible >= accepted &&
  accepted >= base &&
  base >= rated &&
  rated >= support &&
  support >= 0n;

const cutBy = (line: AssessedLine, steps: readonly AssessmentStep[]): Kopecks =>
  sumOf(line.cuts.filter(({ step }) => steps.includes(step)).map(({ minor }) => minor));

/** What a line cannot be counted without; anything else only holds the claim up. */
const countedBy: ReadonlySet<string> = new Set([
  "amountMissing",
  "categoryUnknown",
  "rateMissing",
  "partsAboveAmount",
]);

const withFacts = (claim: TestClaim, facts: Partial<ClaimFacts>): TestClaim => ({
  ...claim,
  facts: { ...claim.facts, ...facts },
});

const withRules = (claim: TestClaim, rules: Partial<Rulebook>): TestClaim => ({
  ...claim,
  rules: { ...claim.rules, ...rules },
});

describe("every claim under every programme", () => {
  it("keeps claimed ≥ eligible ≥ accepted ≥ base ≥ rated ≥ support ≥ 0, line by line and in total", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { lines, totals } = assess(claim);

        expect([...lines, totals].every(keepOrder)).toBe(true);
      }),
      cases,
    );
  });

  it("is the sum of its lines", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { lines, totals } = assess(claim);

        for (const amount of ["claimed", "eligible", "accepted", "base", "rated", "support"] as const)
          expect(sumOf(lines.map((line) => line[amount]))).toBe(totals[amount]);
        expect(lines.map(({ id }) => id)).toEqual(claim.facts.lines.map(({ id }) => id));
      }),
      cases,
    );
  });

  it("explains every kopeck that is missing by a cut with a code", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        for (const line of assess(claim).lines) {
          expect(line.claimed - line.eligible).toBe(cutBy(line, ["tests", "exclusions"]));
          expect(line.eligible - line.accepted).toBe(cutBy(line, ["decision"]));
          expect(line.rated - line.support).toBe(cutBy(line, ["capCategory", "capCompany", "floors"]));
          expect(line.cuts.every(({ minor }) => minor > 0n)).toBe(true);
        }
      }),
      cases,
    );
  });

  it("is never above a cap, nor above what was left of it", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { caps, lines } = assess(claim);

        for (const { code, limit, left, take } of caps) {
          const rule = claim.rules.caps.find((cap) => cap.code === code);
          const used = claim.facts.used.find(({ cap }) => cap === code)?.minor ?? 0n;
          const counted = lines.filter((_line, at) => {
            const isHome = claim.facts.lines[at]?.country === "RU";

            return rule?.place === undefined || isHome === (rule.place === "HOME");
          });

          expect(take).toBe(sumOf(counted.map(({ support }) => support)));
          expect(rule !== undefined && limit === heightOf(rule) && take <= left).toBe(true);
          expect(left).toBe(limit - used);
        }
      }),
      cases,
    );
  });

  it("counts nothing for a line that lacks what it is counted by, and names the line", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { lines, blockers } = assess(claim);
        const lacking = blockers.filter(({ code }) => countedBy.has(code)).map(({ lineId }) => lineId);

        for (const id of lacking) expect(lines.find((line) => line.id === id)?.claimed).toBe(0n);
      }),
      cases,
    );
  });

  it("shows a receipt that adds up", () => {
    fc.assert(
      fc.property(claims, fc.bigInt({ min: 0n, max: 1_000_000n }), (claim, waiting) => {
        const receipt = receiptOf({ ...claim, assessment: assess(claim) }, { waiting });
        let running = 0n;
        for (const row of receipt.rows) {
          if (row.kind === "cut") running -= row.kopecks;
          else if (row.kind === "paid" || row.kind === "rate") running = row.kopecks;
          else expect(row.kopecks).toBe(running);
        }

        expect(running).toBe(receipt.getBack);
        expect(receipt.waiting <= receipt.getBack).toBe(true);
      }),
      cases,
    );
  });
});

describe("a re-run", () => {
  it("gives the same bytes, also from what was stored", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const first = canonicalJson(assessmentToJson(assess(claim)));
        const stored = assessmentFromJson(JSON.parse(first));

        expect(canonicalJson(assessmentToJson(assess(structuredClone(claim))))).toBe(first);
        expect(stored.ok && canonicalJson(assessmentToJson(stored.value))).toBe(first);
      }),
      cases,
    );
  });

  it("with the lines in another order brings the same total, and each line the same but for kopecks of a cap", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const there = assess(claim);
        const back = assess(withFacts(claim, { lines: [...claim.facts.lines].reverse() }));

        expect(back.totals).toEqual(there.totals);
        for (const [at, line] of [...back.lines].reverse().entries()) {
          const difference = line.support - (there.lines[at]?.support ?? 0n);

          expect(difference >= -3n && difference <= 3n).toBe(true);
        }
      }),
      cases,
    );
  });
});

describe("more accepted cost", () => {
  it("never lowers the support of the claim", () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.bigInt({ min: 0n, max: 100_000_000n }), (claim, pick, accepted) => {
        const { lines } = claim.facts;
        const at = lines.length === 0 ? 0 : pick % lines.length;
        const decidedAs = (kopecks: Kopecks): TestClaim =>
          withFacts(claim, {
            lines: lines.map((line, position) =>
              position === at
                ? { ...line, decision: { verdict: "REDUCED", accepted: kopecks, code: "NO_DOC" } }
                : line,
            ),
          });

        expect(supportOf(decidedAs(accepted + 1n)) >= supportOf(decidedAs(accepted))).toBe(true);
        expect(supportOf(decidedAs(accepted * 2n)) >= supportOf(decidedAs(accepted))).toBe(true);
      }),
      cases,
    );
  });

  it("of a line without a decision is at least what any decision leaves", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const undecided = withFacts(claim, {
          lines: claim.facts.lines.map(({ decision: _none, ...line }) => line),
        });

        expect(supportOf(undecided) >= supportOf(claim)).toBe(true);
      }),
      cases,
    );
  });
});

describe("a tighter rule", () => {
  it("of any cap, or less left of it, never raises the support", () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.integer({ min: 0, max: 99 }), (claim, pick, percent) => {
        const at = pick % claim.rules.caps.length;
        const shrunk = (kopecks: Kopecks): Kopecks => (kopecks * BigInt(percent)) / 100n;
        const caps = claim.rules.caps.map((cap, position) =>
          position === at ? withHeight(cap, shrunk(heightOf(cap))) : cap,
        );
        const [cap] = claim.rules.caps.slice(at, at + 1);
        const more = { cap: cap?.code ?? "", minor: cap === undefined ? 0n : shrunk(heightOf(cap)) };
        const used = withFacts(claim, { used: [...claim.facts.used, more] });

        expect(supportOf(withRules(claim, { caps })) <= supportOf(claim)).toBe(true);
        expect(supportOf(used) <= supportOf(claim)).toBe(true);
      }),
      cases,
    );
  });

  it("of the rate never raises the support", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 10_000 }), (claim, lower) => {
        const categories = claim.rules.categories.map((category) =>
          category.rate?.kind === "FIXED"
            ? {
                ...category,
                rate: { ...category.rate, basisPoints: Math.min(lower, category.rate.basisPoints) },
              }
            : category,
        );

        expect(supportOf(withRules(claim, { categories })) <= supportOf(claim)).toBe(true);
      }),
      cases,
    );
  });

  it("of period, VAT, products or minimum never raises the support", () => {
    fc.assert(
      fc.property(claims, fc.bigInt({ min: 0n, max: 10_000_000n }), (claim, more) => {
        const { amountBase, floors, lists, period, products } = claim.rules;
        const stones = { code: "STONES", version: 1, validFrom: "2020-01-01", hsPrefixes: ["9031"] };
        const tighter: readonly Partial<Rulebook>[] = [
          { period: { ...period, to: { kind: "DAY", day: "2020-06-29" } } },
          { amountBase: { ...amountBase, vatCoveredFor: [] } },
          {
            lists: { ...lists, products: [...lists.products, stones] },
            products: { ...products, exclude: [...products.exclude, "STONES"] },
          },
          {
            floors: {
              minimumClaim: { on: "SUPPORT", minor: (floors.minimumClaim?.minor ?? 0n) + more + 1n },
            },
          },
        ];

        for (const rules of tighter)
          expect(supportOf(withRules(claim, rules)) <= supportOf(claim)).toBe(true);
      }),
      cases,
    );
  });
});
