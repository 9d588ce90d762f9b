import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  assessClaim,
  assessmentInputs,
  parseClaimFacts,
} from "@/lib/programmes/domain/assessment/assess-claim";
import { claimSchema } from "@/lib/programmes/domain/assessment/claim-schema";
import { toJsonValue } from "@/lib/programmes/domain/json-value";
import {
  type DocumentFailure,
  jsonSchemaOf,
  parseDocumentText,
} from "@/lib/programmes/domain/rulebook/read-document";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import { rulebookSchema } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import type { Result } from "@/lib/shared/result";
import { type Language, problemInWords, traceInWords } from "@/scripts/entitlement/sentences";

/** What the command prints and how it ends; a refusal goes to the error output. */
export type CommandAnswer = {
  readonly output: string;
  readonly exitCode: number;
  readonly isRefusal: boolean;
};

const usage = [
  "Use: npm run -s entitlement -- PROGRAMME.json CLAIM.json [--words ru|en]",
  "     npm run -s entitlement -- --schema programme|claim",
].join("\n");

const invalidFile = 2;

/** Runs the command with its arguments. */
export const entitlementCommand = async (args: readonly string[]): Promise<CommandAnswer> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { schema: { type: "string" }, words: { type: "string" } },
    allowPositionals: true,
    strict: false,
  });
  const schema = schemas.get(String(values.schema));
  if (schema !== undefined) return answer(jsonSchemaOf(schema));
  const [programmeFile, claimFile] = positionals;
  const isMeant = values.schema === undefined && positionals.length === 2;
  if (!isMeant || programmeFile === undefined || claimFile === undefined) return refusal(usage);

  const words = values.words === "ru" || values.words === "en" ? values.words : null;

  return assessFiles(programmeFile, claimFile, words);
};

const schemas = new Map<string, typeof rulebookSchema | typeof claimSchema>([
  ["programme", rulebookSchema],
  ["claim", claimSchema],
]);

const assessFiles = async (
  programmeFile: string,
  claimFile: string,
  words: Language | null,
): Promise<CommandAnswer> => {
  const programmeText = textOf(programmeFile);
  const claimText = textOf(claimFile);
  if (programmeText === null) return refusal(`The file ${programmeFile} cannot be read.`);
  if (claimText === null) return refusal(`The file ${claimFile} cannot be read.`);

  const rules = read(programmeText, parseRulebook);
  const claim = read(claimText, parseClaimFacts);
  if (!rules.ok || !claim.ok)
    return answer(
      { errors: [...(await errorsOf("programme", rules)), ...(await errorsOf("claim", claim))] },
      invalidFile,
    );

  const assessment = assessClaim(rules.value, claim.value);
  const inputsHash = createHash("sha256").update(assessmentInputs(rules.value, claim.value)).digest("hex");

  return answer({ inputsHash, ...(words === null ? assessment : await traceInWords(assessment, words)) });
};

const read = <T>(
  text: string,
  parse: (json: unknown) => Result<T, DocumentFailure>,
): Result<T, DocumentFailure> => {
  const json = parseDocumentText(text);

  return json.ok ? parse(json.value) : json;
};

const errorsOf = async (document: "programme" | "claim", answered: Result<unknown, DocumentFailure>) =>
  answered.ok
    ? []
    : Promise.all(
        answered.failure.problems.map(async ({ path, code }) => ({
          document,
          path,
          code,
          sentence: await problemInWords(code),
        })),
      );

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

const answer = (value: unknown, exitCode = 0): CommandAnswer => ({
  output: JSON.stringify(toJsonValue(value), null, 2),
  exitCode,
  isRefusal: false,
});

const refusal = (output: string): CommandAnswer => ({ output, exitCode: 1, isRefusal: true });
