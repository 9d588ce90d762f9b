// Publishes a programme version from its file: `npm run programme:import FILE [-- --by admin@agency.example]`.
// The audit trail names the administrator; where there is exactly one, they need not be named.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type pg from "pg";
import { translatorFor } from "@/lib/i18n/translator";
import { importRecords } from "@/lib/programmes/data/programme-store";
import {
  type ImportFailure,
  type KnownVersion,
  planImport,
  readProgrammeFile,
} from "@/lib/programmes/domain/programme-import";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { appendEvent, asEngine, CommandRefusal, runOwnerCommand } from "@/scripts/owner/engine-session";

const usage = "Use: npm run programme:import FILE [-- --by admin@agency.example]";
const invalidFile = 2;

const readArguments = () => {
  const { values, positionals } = parseArgs({
    options: { by: { type: "string" } },
    allowPositionals: true,
    strict: false,
  });
  const [file] = positionals;
  if (!file) throw new CommandRefusal(usage);

  return { file, by: typeof values.by === "string" ? values.by.toLowerCase() : null };
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandRefusal(`The file ${file} cannot be read.`);
  }
};

/** What is wrong, in words; mistakes in the document each with its place. */
const sentenceOf = async (failure: ImportFailure): Promise<string> => {
  if (failure.code !== "programmeRulesInvalid") {
    const words = await translatorFor("en", "programmes");
    return words(`failure.${failure.code}`, { ...failure });
  }
  const words = await translatorFor("en", "entitlement");
  const lines = failure.problems.map(
    ({ path, code }) => `  ${path || "(document)"}: ${words(`rulesProblem.${code}`)}`,
  );

  return ["The programme file has mistakes:", ...lines].join("\n");
};

const authorOf = async (client: pg.Client, by: string | null): Promise<string> => {
  const { rows } = await client.query<{ id: string; email: string }>(
    `SELECT DISTINCT u.id, u.email FROM staff_role r JOIN "user" u ON u.id = r.user_id
       WHERE r.role = 'admin' AND r.ended_at IS NULL AND u.blocked_at IS NULL AND ($1::text IS NULL OR u.email = $1)`,
    [by],
  );
  const [author] = rows;
  if (rows.length === 1 && author) return author.id;
  if (by) throw new CommandRefusal(`${by} is no administrator.`);
  if (rows.length === 0)
    throw new CommandRefusal("Nobody is administrator yet: run `npm run admin:create` first.");
  throw new CommandRefusal("There are several administrators: say who imports, with -- --by E-MAIL.");
};

type Known = { readonly id: string; readonly versions: readonly KnownVersion[] };

const findKnown = async (client: pg.Client, code: string): Promise<Known | null> => {
  const { rows } = await client.query<KnownVersion & { programmeId: string }>(
    `SELECT p.id AS "programmeId", v.id, v.version, v.status, v.filed_from AS "filedFrom", v.filed_to AS "filedTo"
       FROM programme p JOIN programme_version v ON v.programme_id = p.id WHERE p.code = $1`,
    [code],
  );
  const [first] = rows;

  return first ? { id: first.programmeId, versions: rows } : null;
};

const publish = (rules: Rulebook, by: string | null): Promise<void> =>
  asEngine(async (client) => {
    const authorId = await authorOf(client, by);
    const known = await findKnown(client, rules.code);
    const clock = await client.query<{ now: Date }>("SELECT app.now() AS now");
    const now = clock.rows[0]?.now ?? new Date(Number.NaN);
    const plan = planImport(rules, known?.versions ?? [], now);
    if (!plan.ok) throw new CommandRefusal(await sentenceOf(plan.failure), invalidFile);

    const { programmeId, versionId, records } = importRecords({
      rules,
      plan: plan.value,
      programmeId: known?.id ?? null,
      authorId,
      now: now.toISOString(),
    });
    await appendEvent(client, {
      chain: `programme:${programmeId}`,
      type: "programmeImported",
      actorId: authorId,
      objectType: "programmeVersion",
      objectId: versionId,
      data: {
        code: rules.code,
        version: rules.version,
        supersedes: plan.value.supersedes.map(({ version }) => version),
      },
    });
    await client.query("SELECT app.write_records($1, ARRAY['programme', 'programme_version'], '{}', $2)", [
      JSON.stringify(records),
      authorId,
    ]);
  });

await runOwnerCommand(async () => {
  const { file, by } = readArguments();
  const rules = readProgrammeFile(textOf(file));
  if (!rules.ok) throw new CommandRefusal(await sentenceOf(rules.failure), invalidFile);

  await publish(rules.value, by);
  process.stdout.write(
    `  ${rules.value.name.en} (${rules.value.code}), version ${rules.value.version}, is published.\n`,
  );
});
