import { coversWhole } from "@/lib/programmes/domain/rulebook/cap-nesting";
import type { CapRule } from "@/lib/programmes/domain/rulebook/cap-rules";
import { coveredCategories, rateOf } from "@/lib/programmes/domain/rulebook/category-tree";
import type { RateRule } from "@/lib/programmes/domain/rulebook/rate-rules";
import { placedRates } from "@/lib/programmes/domain/rulebook/reference-checks";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { problemAt, type RulesProblem } from "@/lib/programmes/domain/rulebook/rules-problems";

type Check = (rules: Rulebook) => readonly RulesProblem[];

const hasHeight = ({ limit }: CapRule): boolean => limit.kind !== "TIERS" || limit.otherwise !== null;

/** Support that does not follow from a cost has no natural end: a limit on the whole claim must give it one. */
const formulasAreBounded: Check = ({ kind, caps }) => {
  const isByCost = kind === "REIMBURSEMENT" || kind === "VOUCHER";
  const isBounded = caps.some(
    (cap) =>
      cap.appliesTo === "SUPPORT" &&
      hasHeight(cap) &&
      (coversWhole(cap) || cap.limit.kind === "PER_QUANTITY"),
  );

  return isByCost || isBounded ? [] : [problemAt(["caps"], "formulaUnbounded")];
};

const tariffsAreBounded: Check = (rules) =>
  rules.categories.flatMap(({ code, tariff }, at) => {
    if (tariff === undefined || tariff.use === "LIMITS_COST" || tariff.mostUnits !== undefined) return [];
    const isCapped = rules.caps.some(
      (cap) =>
        hasHeight(cap) &&
        cap.limit.kind !== "PER_QUANTITY" &&
        coveredCategories(rules, cap.categories).has(code),
    );

    return isCapped ? [] : [problemAt(["categories", at, "tariff", "mostUnits"], "formulaUnbounded")];
  });

const bracketsRise: Check = (rules) =>
  placedRates(rules).flatMap(({ value, path }) => {
    if (value.kind !== "PROGRESSIVE") return [];
    const { brackets } = value;

    return brackets.flatMap(({ upTo }, at) => {
      const place = [...path, "brackets", at, "upTo"];
      const before = brackets[at - 1]?.upTo;
      if (at === brackets.length - 1) return upTo === null ? [] : [problemAt(place, "bracketsHaveNoEnd")];
      if (upTo === null || (before !== undefined && before !== null && upTo <= before))
        return [problemAt(place, "bracketsNotAscending")];

      return [];
    });
  });

/**
 * A share that looks at the whole claim (slices, or rounding once) settles the claim before any line; a limit
 * on a part of it afterwards could make a larger cost bring less.
 */
const wholeFormulasHaveWholeCaps: Check = (rules) => {
  const narrow = rules.caps.flatMap((cap, at) =>
    cap.appliesTo === "SUPPORT" && !coversWhole(cap) ? [at] : [],
  );
  const isWhole =
    rules.rounding.stage === "CLAIM" || placedRates(rules).some(({ value }) => value.kind === "PROGRESSIVE");

  return [
    ...(isWhole ? narrow.map((at) => problemAt(["caps", at], "capNeedsWholeClaim")) : []),
    ...placedRates(rules).flatMap(({ value, path }) =>
      value.kind === "PROGRESSIVE" && path[0] !== "rate"
        ? [problemAt([...path, "kind"], "progressiveNeedsWholeClaim")]
        : [],
    ),
    ...(rules.rate.kind === "PROGRESSIVE" && rules.categories.some(({ rate }) => rate !== undefined)
      ? [problemAt(["rate", "kind"], "progressiveNeedsWholeClaim")]
      : []),
  ];
};

/** Conditions that look at a line; two lines of one claim may meet different cases. */
const factsOfLines: ReadonlySet<string> = new Set(["CATEGORY", "PRODUCT", "COUNTRY", "PLACE"]);

const isOneForAll = (rate: RateRule): boolean =>
  rate.kind !== "CASES" || rate.cases.every(({ when }) => when.every(({ fact }) => !factsOfLines.has(fact)));

/**
 * A limit on the cost of several lines spreads its cut over them. Were their rates different, a larger cost of a
 * line with a low rate would take room from one with a high rate, and bring less.
 */
const costCapsJoinOneRate: Check = (rules) => {
  const joined = [
    ...rules.caps.flatMap(({ appliesTo, per, categories }, at) =>
      appliesTo === "COST" && per !== "LINE" ? [{ categories, path: ["caps", at] }] : [],
    ),
    ...(rules.floors.excess === undefined
      ? []
      : [{ categories: "ALL" as const, path: ["floors", "excess"] }]),
  ];

  return joined.flatMap(({ categories, path }) => {
    const rates = new Set([...coveredCategories(rules, categories)].map((code) => rateOf(rules, code)));

    return rates.size > 1 || ![...rates].every(isOneForAll) ? [problemAt(path, "costCapMixesRates")] : [];
  });
};

const rangesAreRanges: Check = ({ eligibility }) =>
  eligibility.flatMap((rule, at) => {
    if (rule.rule === "INDUSTRY")
      return rule.in === undefined && rule.out === undefined
        ? [problemAt(["eligibility", at], "boundMissing")]
        : [];
    if (rule.rule !== "TURNOVER" && rule.rule !== "EXPORT_REVENUE") return [];
    if (rule.atLeast === undefined && rule.atMost === undefined)
      return [problemAt(["eligibility", at], "boundMissing")];

    return rule.atLeast !== undefined && rule.atMost !== undefined && rule.atMost < rule.atLeast
      ? [problemAt(["eligibility", at, "atMost"], "rangeReversed")]
      : [];
  });

const whole = 10_000;

const partsMakeAWhole: Check = ({ budget, payment, scoring }) => {
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
  const quotas = total(budget.quotas.map(({ basisPoints }) => basisPoints));
  const instalments = total(payment.instalments.map(({ basisPoints }) => basisPoints));
  const weights = total(scoring?.criteria.map(({ weight }) => weight) ?? []);

  return [
    ...(quotas > whole ? [problemAt(["budget", "quotas"], "partsAboveWhole")] : []),
    ...(payment.instalments.length > 0 && instalments !== whole
      ? [problemAt(["payment", "instalments"], "partsMissWhole")]
      : []),
    ...(scoring !== undefined && weights !== whole
      ? [problemAt(["scoring", "criteria"], "partsMissWhole")]
      : []),
  ];
};

const factorKnowsWhatItGuarantees: Check = ({ budget }) =>
  budget.guaranteed !== undefined && budget.overflow !== "PRO_RATA_FACTOR"
    ? [problemAt(["budget", "guaranteed"], "guaranteeWithoutFactor")]
    : [];

/** What a formula must have so that it has one answer, and an end. */
export const formulaChecks: readonly Check[] = [
  formulasAreBounded,
  tariffsAreBounded,
  bracketsRise,
  wholeFormulasHaveWholeCaps,
  costCapsJoinOneRate,
  rangesAreRanges,
  partsMakeAWhole,
  factorKnowsWhatItGuarantees,
];
