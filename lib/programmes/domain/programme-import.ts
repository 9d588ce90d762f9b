import {
  filingWindowOf,
  type ProgrammeRules,
  type ProgrammeRulesFailure,
  parseProgrammeRules,
} from "@/lib/programmes/domain/programme-rules";
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
  | ProgrammeRulesFailure
  | { readonly code: "programmeFileTooLarge" }
  | { readonly code: "programmeFileNotJson" }
  /** Versions count upwards, so that a claim's version says which rules came later. */
  | { readonly code: "versionNotNext"; readonly version: number; readonly latest: number }
  /** Two versions would take claims at one moment, and the new one does not begin yet. */
  | { readonly code: "windowOverlaps"; readonly version: number };

/** The largest document of ours takes 12 thousand characters. */
const longestProgrammeFile = 300_000;

/** Reads a programme file; every problem is named by its place in the document. */
export const readProgrammeFile = (text: string): Result<ProgrammeRules, ImportFailure> => {
  if (text.length > longestProgrammeFile) return fail({ code: "programmeFileTooLarge" });
  const document = parsedJson(text);

  return document === undefined ? fail({ code: "programmeFileNotJson" }) : parseProgrammeRules(document);
};

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
  rules: ProgrammeRules,
  known: readonly KnownVersion[],
  now: Date,
): Result<ImportPlan, ImportFailure> => {
  const latest = Math.max(0, ...known.map(({ version }) => version));
  if (rules.version <= latest) return fail({ code: "versionNotNext", version: rules.version, latest });

  const { from, to } = filingWindowOf(rules);
  const met = known.filter(
    ({ status, filedFrom, filedTo }) => status === "PUBLISHED" && filedFrom < to && from < filedTo,
  );
  const [first] = met;
  if (first && from > now) return fail({ code: "windowOverlaps", version: first.version });

  return ok({ supersedes: met });
};
