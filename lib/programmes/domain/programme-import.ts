import { filingSpanOf } from "@/lib/programmes/domain/rulebook/filing-windows";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import type { RulesProblem } from "@/lib/programmes/domain/rulebook/rules-problems";
import { unservedParts } from "@/lib/programmes/domain/rulebook/served-rules";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A version that is already stored. */
export type KnownVersion = {
  readonly id: string;
  readonly version: number;
  readonly status: "DRAFT" | "PUBLISHED" | "SUPERSEDED";
  readonly filedFrom: Date;
  /** Exclusive. */
  readonly filedTo: Date;
};

/** What importing would do: these published versions take no more claims. */
export type ImportPlan = { readonly supersedes: readonly KnownVersion[] };

/** Why a programme file is not imported; words in `programmes.failure.<code>`. */
export type ImportFailure =
  | { readonly code: "programmeRulesInvalid"; readonly problems: readonly RulesProblem[] }
  | { readonly code: "programmeFileTooLarge" }
  | { readonly code: "programmeFileNotJson" }
  /** Versions count upwards, so that a claim's version says which rules came later. */
  | { readonly code: "versionNotNext"; readonly version: number; readonly latest: number }
  /** Two versions would take claims at one moment, and the new one does not begin yet. */
  | { readonly code: "windowOverlaps"; readonly version: number };

/** The largest document of ours takes 20 thousand characters. */
const longestProgrammeFile = 300_000;

/**
 * Reads a programme file; every problem is named by its place in the document. What the service cannot carry out is
 * a problem too: a published rule is never passed over.
 */
export const readProgrammeFile = (text: string): Result<Rulebook, ImportFailure> => {
  if (text.length > longestProgrammeFile) return fail({ code: "programmeFileTooLarge" });
  const document = parsedJson(text);
  if (document === undefined) return fail({ code: "programmeFileNotJson" });

  const rules = parseRulebook(document);
  if (!rules.ok) return invalid(rules.failure.problems);
  const unserved = unservedParts(rules.value);

  return unserved.length > 0 ? invalid(unserved) : rules;
};

const invalid = (problems: readonly RulesProblem[]): Result<never, ImportFailure> =>
  fail({ code: "programmeRulesInvalid", problems });

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
};

/**
 * Whether the version may be published beside those that are there. A version that begins now or has begun
 * takes over from those whose filing time it meets; one that begins later must not meet any, since until
 * then nobody would know which of the two a claim is judged by.
 */
export const planImport = (
  rules: Rulebook,
  known: readonly KnownVersion[],
  now: Date,
): Result<ImportPlan, ImportFailure> => {
  const latest = Math.max(0, ...known.map(({ version }) => version));
  if (rules.version <= latest) return fail({ code: "versionNotNext", version: rules.version, latest });

  const { from, to } = filingSpanOf(rules);
  const met = known.filter(
    ({ status, filedFrom, filedTo }) => status === "PUBLISHED" && filedFrom < to && from < filedTo,
  );
  const [first] = met;
  if (first && from > now) return fail({ code: "windowOverlaps", version: first.version });

  return ok({ supersedes: met });
};
