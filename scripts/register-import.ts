// Takes in a copy of the state register: `npm run register:import FILE`. New companies are then proposed what it says
// of them; companies that are here already stay as they are. Importing again replaces what the file names.
import { readFileSync } from "node:fs";
import type pg from "pg";
import { type RegisterRow, readRegisterFile, registerColumns } from "@/lib/companies/domain/register-file";
import { sha256Hex } from "@/lib/platform/hash";
import { appendEvent, asEngine, CommandRefusal, runOwnerCommand } from "@/scripts/owner/engine-session";

const usage = `Use: npm run register:import FILE (CSV, UTF-8, with the columns ${registerColumns.join(", ")})`;
const invalidFile = 2;
const batch = 5_000;
const mostShown = 20;

const textOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandRefusal(`The file ${file} cannot be read.`);
  }
};

const store = async (client: pg.Client, rows: readonly RegisterRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += batch) {
    await client.query(
      `INSERT INTO company_register (inn, kpp, ogrn, name_ru, name_en, address, registered_on, imported_at)
         SELECT r.inn, r.kpp, r.ogrn, r.name_ru, r.name_en, r.address, r.registered_on, app.now()
           FROM jsonb_to_recordset($1) r(inn text, kpp text, ogrn text, name_ru text, name_en text, address text, registered_on date)
         ON CONFLICT (inn) DO UPDATE SET kpp = excluded.kpp, ogrn = excluded.ogrn, name_ru = excluded.name_ru, name_en = excluded.name_en,
           address = excluded.address, registered_on = excluded.registered_on, imported_at = excluded.imported_at`,
      [JSON.stringify(rows.slice(from, from + batch))],
    );
  }
};

await runOwnerCommand(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new CommandRefusal(usage);
  const text = textOf(file);
  const read = readRegisterFile(text);
  if (!read.ok)
    throw new CommandRefusal(`The file lacks the columns ${read.failure.missing}. ${usage}`, invalidFile);
  const { rows, refused } = read.value;

  await asEngine(async (client) => {
    await store(client, rows);
    await appendEvent(client, {
      chain: "house",
      type: "registerImported",
      actorId: null,
      objectType: "companyRegister",
      objectId: sha256Hex(text),
      data: { companies: rows.length, refused: refused.length },
    });
  });
  for (const { line, failure } of refused.slice(0, mostShown))
    process.stdout.write(`  Line ${line} is left out: ${failure.code}\n`);
  process.stdout.write(
    `  ${rows.length} companies are in the register, ${refused.length} lines were left out.\n`,
  );
});
