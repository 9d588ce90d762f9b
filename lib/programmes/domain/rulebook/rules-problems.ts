import type { z } from "zod";

/**
 * What can be wrong at a place of a rules document. The words are in the messages,
 * `entitlement.rulesProblem.<code>`.
 */
export const rulesProblemCodes = [
  "missing",
  "wrongType",
  "unknownKey",
  "unknownValue",
  "tooSmall",
  "tooBig",
  "codeShape",
  "wordsMissing",
  "dateImpossible",
  "momentShape",
  "kopecksNotWhole",
  "amountNotPositive",
  "rateNotPositive",
  "rateAbove100Percent",
  "hsPrefixShape",
  "windowEndsBeforeStart",
  "periodEndsBeforeStart",
  "duplicateValue",
  "duplicateCategory",
  "duplicateCap",
  "duplicateEvidence",
  "unknownCategory",
  "capBelowMinimum",
  "approvalTiersNotAscending",
  "approvalChainHasNoEnd",
  "approvalTierAfterEnd",
  "reminderAfterDeadline",
  "hsChapterUnknown",
  "documentTooLarge",
  "notJson",
  "windowsOverlap",
  "windowOutsideValidity",
  "categoryCircle",
  "unknownList",
  "listVersionsOverlap",
  "capsCross",
  "capNeedsWholeClaim",
  "progressiveNeedsWholeClaim",
  "costCapMixesRates",
  "formulaUnbounded",
  "bracketsNotAscending",
  "bracketsHaveNoEnd",
  "boundMissing",
  "rangeReversed",
  "partsAboveWhole",
  "partsMissWhole",
  "guaranteeWithoutFactor",
  "notServed",
] as const;

/** A code of `rulesProblemCodes`. */
export type RulesProblemCode = (typeof rulesProblemCodes)[number];

/** Something wrong in a rules document, and where: keys and indexes joined by dots, `caps.0.kopecks`. */
export type RulesProblem = { readonly path: string; readonly code: RulesProblemCode };

/** Keys and indexes down to a place of the document. */
export type RulesPath = readonly (string | number)[];

/** A problem at a place. */
export const problemAt = (path: RulesPath, code: RulesProblemCode): RulesProblem => ({
  path: path.join("."),
  code,
});

/** The problems of a parse that failed on shape. A key nobody knows is named by its own path. */
export const problemsOf = (error: z.ZodError): readonly RulesProblem[] =>
  error.issues.flatMap((issue) => problemsOfIssue(issue, []));

const problemsOfIssue = (issue: z.core.$ZodIssue, above: RulesPath): readonly RulesProblem[] => {
  const path = [...above, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => problemAt([...path, key], "unknownKey"));

  // Of the forms that could have been meant, the one that went furthest before it failed.
  const meant = issue.code === "invalid_union" ? issue.errors.find((form) => form.some(isInside)) : undefined;
  if (meant !== undefined) return meant.flatMap((inner) => problemsOfIssue(inner, path));

  return [problemAt(path, isProblemCode(issue.message) ? issue.message : "wrongType")];
};

const isInside = ({ path }: z.core.$ZodIssue): boolean => path.length > 0;

/** The message zod shall give an issue that the schema itself has no code for. */
export const problemCodeOfIssue = ({ code, input }: { code: string; input?: unknown }): RulesProblemCode => {
  if (input === undefined) return "missing";

  return codesOfZod.get(code) ?? "wrongType";
};

const codesOfZod: ReadonlyMap<string, RulesProblemCode> = new Map([
  ["invalid_value", "unknownValue"],
  ["invalid_union", "unknownValue"],
  ["invalid_key", "unknownKey"],
  ["too_small", "tooSmall"],
  ["too_big", "tooBig"],
]);

const isProblemCode = (text: string): text is RulesProblemCode =>
  rulesProblemCodes.some((code) => code === text);
