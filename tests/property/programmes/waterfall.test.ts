import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeEntitlement } from "@/lib/programmes/domain/entitlement";
import { entitlementFromJson, entitlementToJson } from "@/lib/programmes/domain/entitlement-json";
import { waterfallSummary } from "@/lib/programmes/domain/entitlement-summary";
import type {
  Amounts,
  EntitlementInput,
  LineEntitlement,
  StepName,
} from "@/lib/programmes/domain/entitlement-types";
import type { ProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { type Kopecks, sumOf } from "@/lib/shared/money";
import { claims } from "@/tests/property/programmes/claims";
import { casesOf } from "@/tests/support/counts";

const cases = casesOf("waterfall");

const supportOf = (claim: EntitlementInput): Kopecks => computeEntitlement(claim).totals.support;

const keepOrder = ({ claimed, eligible, accepted, rated, support }: Amounts): boolean =>
  claimed >= eligible && eligible >= accepted && accepted >= rated && rated >= support && support >= 0n;

const cutBy = (line: LineEntitlement, steps: readonly StepName[]): Kopecks =>
  sumOf(line.cuts.filter(({ step }) => steps.includes(step)).map(({ kopecks }) => kopecks));

describe("every claim under every programme", () => {
  it("keeps claimed ≥ eligible ≥ accepted ≥ rated ≥ support ≥ 0, line by line and in total", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { lines, totals } = computeEntitlement(claim);

        expect([...lines, totals].every(keepOrder)).toBe(true);
      }),
      cases,
    );
  });

  it("is the sum of its lines", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { lines, totals } = computeEntitlement(claim);

        for (const amount of ["claimed", "eligible", "accepted", "rated", "support"] as const)
          expect(sumOf(lines.map((line) => line[amount]))).toBe(totals[amount]);
        expect(lines.map(({ id }) => id)).toEqual(claim.lines.map(({ id }) => id));
      }),
      cases,
    );
  });

  it("explains every kopeck that is missing by a cut with a code", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        for (const line of computeEntitlement(claim).lines) {
          expect(line.claimed - line.eligible).toBe(cutBy(line, ["period", "product", "vat"]));
          expect(line.eligible - line.accepted).toBe(cutBy(line, ["decision"]));
          expect(line.rated - line.support).toBe(
            cutBy(line, ["capCategory", "capGroup", "capCompanyYear", "minimumClaim"]),
          );
          expect(line.cuts.every(({ kopecks }) => kopecks > 0n)).toBe(true);
        }
      }),
      cases,
    );
  });

  it("is never above a cap, nor above what was left of it", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { caps, lines } = computeEntitlement(claim);

        for (const { code, limit, leftBefore, take } of caps) {
          const rule = claim.rules.caps.find((cap) => cap.code === code);
          const counted = lines.filter((_line, at) => {
            const isHome = claim.lines[at]?.destinationCountry === "RU";

            return rule?.destination === undefined || isHome === (rule.destination === "HOME");
          });

          expect(take).toBe(sumOf(counted.map(({ support }) => support)));
          expect(take <= leftBefore && leftBefore <= limit && limit === rule?.kopecks).toBe(true);
          expect(leftBefore <= (claim.capLeft[code] ?? limit) || leftBefore === 0n).toBe(true);
        }
      }),
      cases,
    );
  });

  it("counts nothing for a line with a blocker, and names the line", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { lines, blockers } = computeEntitlement(claim);
        const blocked = lines.filter((line) => line.blockers.length > 0);

        expect(blocked.every(({ claimed }) => claimed === 0n)).toBe(true);
        expect(blockers.filter(({ lineId }) => lineId !== null)).toEqual(
          blocked.flatMap((line) => line.blockers),
        );
      }),
      cases,
    );
  });

  it("shows a receipt that adds up", () => {
    fc.assert(
      fc.property(claims, fc.bigInt({ min: 0n, max: 1_000_000n }), (claim, waiting) => {
        const summary = waterfallSummary(computeEntitlement(claim), { waiting });
        let running = 0n;
        for (const row of summary.rows) {
          if (row.kind === "cut") running -= row.kopecks;
          else if (row.kind === "paid" || row.kind === "rate") running = row.kopecks;
          else expect(row.kopecks).toBe(running);
        }

        expect(running).toBe(summary.getBack);
        expect(summary.waiting <= summary.getBack).toBe(true);
      }),
      cases,
    );
  });
});

describe("a re-run", () => {
  it("gives the same bytes, also from what was stored", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const first = canonicalJson(entitlementToJson(computeEntitlement(claim)));
        const stored = entitlementFromJson(JSON.parse(first));

        expect(canonicalJson(entitlementToJson(computeEntitlement(structuredClone(claim))))).toBe(first);
        expect(stored.ok && canonicalJson(entitlementToJson(stored.value))).toBe(first);
      }),
      cases,
    );
  });

  it("with the lines in another order brings the same total, and each line the same but for kopecks of a cap", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const there = computeEntitlement(claim);
        const back = computeEntitlement({ ...claim, lines: [...claim.lines].reverse() });

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

const withRules = (claim: EntitlementInput, rules: Partial<ProgrammeRules>): EntitlementInput => ({
  ...claim,
  rules: { ...claim.rules, ...rules },
});

describe("more accepted cost", () => {
  it("never lowers the support of the claim", () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.bigInt({ min: 0n, max: 100_000_000n }), (claim, pick, accepted) => {
        const at = claim.lines.length === 0 ? 0 : pick % claim.lines.length;
        const decidedAs = (kopecks: Kopecks): EntitlementInput => ({
          ...claim,
          lines: claim.lines.map((line, position) =>
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
        const undecided = { ...claim, lines: claim.lines.map(({ decision: _none, ...line }) => line) };

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
          position === at ? { ...cap, kopecks: shrunk(cap.kopecks) } : cap,
        );
        const code = claim.rules.caps[at]?.code ?? "";
        const left = shrunk(claim.capLeft[code] ?? claim.rules.caps[at]?.kopecks ?? 0n);

        expect(supportOf(withRules(claim, { caps })) <= supportOf(claim)).toBe(true);
        expect(supportOf({ ...claim, capLeft: { ...claim.capLeft, [code]: left } }) <= supportOf(claim)).toBe(
          true,
        );
      }),
      cases,
    );
  });

  it("of the rate never raises the support", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 10_000 }), (claim, lower) => {
        const categories = claim.rules.categories.map((category) => ({
          ...category,
          rateBasisPoints: Math.min(lower, category.rateBasisPoints),
        }));

        expect(supportOf(withRules(claim, { categories })) <= supportOf(claim)).toBe(true);
      }),
      cases,
    );
  });

  it("of period, VAT, products or minimum never raises the support", () => {
    fc.assert(
      fc.property(claims, fc.bigInt({ min: 0n, max: 10_000_000n }), (claim, more) => {
        const tighter: readonly Partial<ProgrammeRules>[] = [
          { period: { ...claim.rules.period, to: "2020-06-29" } },
          { vat: { coveredFor: [] } },
          {
            excludedProducts: [...claim.rules.excludedProducts, { category: "ALL", hsPrefixes: ["9031"] }],
          },
          { minimumClaim: { kopecks: (claim.rules.minimumClaim?.kopecks ?? 0n) + more + 1n } },
        ];

        for (const rules of tighter)
          expect(supportOf(withRules(claim, rules)) <= supportOf(claim)).toBe(true);
      }),
      cases,
    );
  });
});
