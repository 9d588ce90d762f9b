import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessClaim, parseClaimFacts } from "@/lib/programmes/domain/assessment/assess-claim";
import {
  type AssessedLine,
  type AssessmentStep,
  assessmentSteps,
} from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFacts } from "@/lib/programmes/domain/assessment/claim-schema";
import { deductionReasons } from "@/lib/programmes/domain/deduction-reasons";
import { toJsonValue } from "@/lib/programmes/domain/json-value";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { maxOf, sumOf } from "@/lib/shared/money";
import { anyClaim } from "@/tests/property/assessment/any-claim";
import { anyProgramme } from "@/tests/property/assessment/any-programme";
import { casesOf } from "@/tests/support/counts";

const cases = casesOf("assessment");

const forAny = (hold: (rules: Rulebook, claim: ClaimFacts) => void) =>
  fc.assert(fc.property(anyProgramme, anyClaim, hold), cases);

/**
 * How much a sum may move because a limit on cost was spread over other lines, each of which is then rounded by
 * itself: a kopeck for each line. Nothing else moves anything.
 */
const jitterOf = ({ caps, floors, rounding }: Rulebook, { lines }: ClaimFacts): bigint => {
  const isSpread =
    floors.excess !== undefined || caps.some(({ appliesTo, per }) => appliesTo === "COST" && per !== "LINE");

  return isSpread && rounding.stage === "LINE" ? BigInt(lines.length) : 0n;
};

const ratedOf = (rules: Rulebook, claim: ClaimFacts): bigint => assessClaim(rules, claim).totals.rated;

type Assessed = { readonly rules: Rulebook; readonly claim: ClaimFacts };

const bringsNoMore = (less: Assessed, more: Assessed): boolean => {
  const jitter = maxOf(jitterOf(less.rules, less.claim), jitterOf(more.rules, more.claim));
  if (jitter > 0n) return ratedOf(less.rules, less.claim) <= ratedOf(more.rules, more.claim) + jitter;

  return supportOf(less.rules, less.claim) <= supportOf(more.rules, more.claim);
};

const supportOf = (rules: Rulebook, claim: ClaimFacts): bigint => assessClaim(rules, claim).totals.support;

const cutBetween = ({ cuts }: AssessedLine, from: AssessmentStep, to: AssessmentStep): bigint =>
  sumOf(
    cuts
      .filter(({ step }) => {
        const at = assessmentSteps.indexOf(step);

        return assessmentSteps.indexOf(from) <= at && at <= assessmentSteps.indexOf(to);
      })
      .map(({ minor }) => minor),
  );

describe("every claim under every programme", () => {
  it("falls from claimed to support, adds up over its lines, and explains every kopeck by a cut", () => {
    forAny((rules, claim) => {
      const { lines, totals } = assessClaim(rules, claim);
      for (const { claimed, eligible, accepted, base, rated, support } of [...lines, totals])
        expect(
          claimed >= eligible &&
            eligible >= accepted &&
            accepted >= base &&
            base >= rated &&
            rated >= support &&
            support >= 0n,
        ).toBe(true);
      for (const amount of ["claimed", "eligible", "accepted", "base", "rated", "support"] as const)
        expect(sumOf(lines.map((line) => line[amount]))).toBe(totals[amount]);
      for (const line of lines) {
        expect(line.claimed - line.eligible).toBe(cutBetween(line, "validation", "lesserAmount"));
        expect(line.eligible - line.accepted).toBe(cutBetween(line, "decision", "decision"));
        expect(line.accepted - line.base).toBe(cutBetween(line, "costLimits", "costLimits"));
        expect(line.rated - line.support).toBe(cutBetween(line, "capUnit", "rounding"));
      }
    });
  });

  it("is never above a limit, nor above what was left of it", () => {
    forAny((rules, claim) => {
      const { caps, totals } = assessClaim(rules, claim);
      for (const { take, left, limit } of caps) expect(take <= left && left <= limit).toBe(true);
      for (const { code, limit, appliesTo, per, categories, place } of rules.caps) {
        const isWhole =
          per === "CLAIM" && categories === "ALL" && place === undefined && appliesTo === "SUPPORT";
        if (isWhole && limit.kind === "FIXED") {
          const used = sumOf(claim.used.filter((use) => use.cap === code).map((use) => use.minor));

          expect(totals.support + used <= limit.minor || totals.support === 0n).toBe(true);
        }
      }
    });
  });

  it("keeps what limits take apart from what officers take", () => {
    forAny((rules, claim) => {
      for (const { step, code } of assessClaim(rules, claim).lines.flatMap(({ cuts }) => cuts)) {
        if (step === "decision") expect(deductionReasons[code].officerMayUse).toBe(true);
        if (code.startsWith("CAP_")) expect(deductionReasons[code].isCap && step !== "decision").toBe(true);
      }
    });
  });

  it("brings the same total with its lines in another order", () => {
    forAny((rules, claim) => {
      const reversed = { ...claim, lines: [...claim.lines].reverse() };

      const jitter = jitterOf(rules, claim);
      const difference = ratedOf(rules, reversed) - ratedOf(rules, claim);

      expect(-jitter <= difference && difference <= jitter).toBe(true);
      if (jitter === 0n)
        expect(assessClaim(rules, reversed).totals).toEqual(assessClaim(rules, claim).totals);
    });
  });

  it("gives the same bytes again, also from the documents as they are stored", () => {
    forAny((rules, claim) => {
      const first = canonicalJson(toJsonValue(assessClaim(rules, claim)));
      const storedRules = parseRulebook(JSON.parse(JSON.stringify(toJsonValue(rules))));
      const storedClaim = parseClaimFacts(JSON.parse(JSON.stringify(toJsonValue(claim))));
      if (!storedRules.ok || !storedClaim.ok) throw new Error("What was read once reads again");

      expect(canonicalJson(toJsonValue(assessClaim(storedRules.value, storedClaim.value)))).toBe(first);
    });
  });

  it("never brings less for more accepted cost", () => {
    fc.assert(
      fc.property(
        anyProgramme,
        anyClaim,
        fc.nat(),
        fc.bigInt({ min: 0n, max: 10_000_000n }),
        (rules, claim, pick, accepted) => {
          const at = claim.lines.length === 0 ? 0 : pick % claim.lines.length;
          const decidedAs = (minor: bigint): ClaimFacts => ({
            ...claim,
            lines: claim.lines.map((line, place) =>
              place === at
                ? { ...line, decision: { verdict: "REDUCED", accepted: minor, code: "NO_DOC" } }
                : line,
            ),
          });

          const less = { rules, claim: decidedAs(accepted) };

          expect(bringsNoMore(less, { rules, claim: decidedAs(accepted + 1n) })).toBe(true);
          expect(bringsNoMore(less, { rules, claim: decidedAs(accepted * 2n) })).toBe(true);
        },
      ),
      cases,
    );
  });

  it("never brings more under a tighter rule", () => {
    fc.assert(
      fc.property(
        anyProgramme,
        anyClaim,
        fc.nat(),
        fc.bigInt({ min: 1n, max: 99n }),
        (rules, claim, pick, percent) => {
          for (const tighter of tightened(rules, pick, percent))
            expect(bringsNoMore({ rules: tighter, claim }, { rules, claim })).toBe(true);
          const used = rules.caps.map(({ code }) => ({ cap: code, minor: percent * 1_000n }));

          expect(
            bringsNoMore({ rules, claim: { ...claim, used: [...claim.used, ...used] } }, { rules, claim }),
          ).toBe(true);
        },
      ),
      cases,
    );
  });
});

/** The same rules, each time with one of them tighter. */
const tightened = (rules: Rulebook, pick: number, percent: bigint): readonly Rulebook[] => {
  const shrunk = (minor: bigint) => (minor * percent) / 100n;
  const caps = rules.caps.map((cap, at): Rulebook["caps"][number] =>
    at === pick % rules.caps.length && cap.limit.kind === "FIXED"
      ? { ...cap, limit: { ...cap.limit, minor: shrunk(cap.limit.minor) } }
      : cap,
  );
  const { rate, floors } = rules;
  const lower = (basisPoints: number) => Math.floor((basisPoints * Number(percent)) / 100);

  return [
    { ...rules, caps },
    rate.kind === "CASES"
      ? rules
      : { ...rules, floors: { ...floors, excess: (floors.excess ?? 0n) + percent * 500n } },
    {
      ...rules,
      floors: {
        ...floors,
        ownContribution: Math.min(9_999, (floors.ownContribution ?? 0) + Number(percent)),
      },
    },
    { ...rules, floors: { ...floors, minimumLine: (floors.minimumLine ?? 0n) + percent * 100n } },
    { ...rules, amountBase: { ...rules.amountBase, vatCoveredFor: [] } },
    { ...rules, period: { ...rules.period, from: { kind: "DAY", day: "2021-01-01" } } },
    rate.kind === "FIXED"
      ? { ...rules, rate: { kind: "FIXED", basisPoints: lower(rate.basisPoints) } }
      : rules,
  ];
};
