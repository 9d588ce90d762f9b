// Copies the product's own tables (lifecycle, policy, deduction reasons, calendars) into the database.
// Runs after every migration, as the owner; running it again changes nothing.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { transitionRows } from "@/lib/claims/domain/lifecycle";
import { officePolicy } from "@/lib/identity/domain/office-policy";
import { actsNeedingProof } from "@/lib/identity/domain/proof";
import { retentionClasses } from "@/lib/identity/domain/retention";
import { calendarVersionOf, daysToStore } from "@/lib/programmes/domain/calendar-import";
import { deductionReasons } from "@/lib/programmes/domain/deduction-reasons";
import { parseWorkingCalendarFile } from "@/lib/programmes/domain/working-calendar-file";

type Client = pg.Client;

const writeTransitions = async (client: Client): Promise<void> => {
  await client.query("DELETE FROM claim_transition");
  for (const row of transitionRows()) {
    await client.query(
      `INSERT INTO claim_transition (action, from_status, to_status, roles, duty, assignee_only, confirms, tables)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        row.action,
        row.fromStatus,
        row.toStatus,
        row.roles,
        row.duty,
        row.assigneeOnly,
        row.confirms,
        row.tables,
      ],
    );
  }
};

const writeOfficeActions = async (client: Client): Promise<void> => {
  await client.query("DELETE FROM office_action");
  for (const [action, rule] of Object.entries(officePolicy)) {
    const roles = [...("staff" in rule ? rule.staff : []), ...("company" in rule ? rule.company : [])];
    await client.query("INSERT INTO office_action (action, roles, tables) VALUES ($1, $2, $3)", [
      action,
      roles,
      [...rule.tables],
    ]);
  }
};

const writeProofActions = async (client: Client): Promise<void> => {
  await client.query("DELETE FROM proof_action");
  await client.query("INSERT INTO proof_action (action) SELECT unnest($1::text[])", [[...actsNeedingProof]]);
};

const writeRetentionClasses = async (client: Client): Promise<void> => {
  await client.query("DELETE FROM retention_class");
  for (const [position, [name, rule]] of Object.entries(retentionClasses).entries()) {
    await client.query("INSERT INTO retention_class (class, position, years, days) VALUES ($1, $2, $3, $4)", [
      name,
      position,
      "years" in rule ? rule.years : 0,
      "days" in rule ? rule.days : 0,
    ]);
  }
};

const writeDeductionReasons = async (client: Client): Promise<void> => {
  for (const [code, { number, kind }] of Object.entries(deductionReasons)) {
    await client.query(
      `INSERT INTO deduction_reason (code, number, kind) VALUES ($1, $2, $3)
       ON CONFLICT (code) DO UPDATE SET number = excluded.number, kind = excluded.kind`,
      [code, number, kind],
    );
  }
};

/** A calendar that somebody has edited or imported since is left alone. */
const writeCalendars = async (client: Client): Promise<void> => {
  const folder = path.join(import.meta.dirname, "reference/calendar-ru");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".xml"))) {
    const parsed = parseWorkingCalendarFile(readFileSync(path.join(folder, name), "utf8"));
    if (!parsed.ok) throw new Error(`${name}: ${parsed.failure.code}`);
    const { year } = parsed.value;
    const { rowCount: known } = await client.query("SELECT 1 FROM calendar_year WHERE year = $1", [year]);
    if (known) continue;
    const version = calendarVersionOf(parsed.value, 1);
    const days = daysToStore(parsed.value, []);
    await client.query(
      `INSERT INTO calendar_version (year, number, version, kind, source, days, changes, created_at)
       VALUES ($1, 1, $2, 'SHIPPED', $3, $4, '[]', app.now())`,
      [year, version, "xmlcalendar.ru", JSON.stringify(days)],
    );
    await client.query(
      "INSERT INTO calendar_year (year, version, source, imported_at) VALUES ($1, $2, $3, app.now())",
      [year, version, "xmlcalendar.ru"],
    );
    for (const { date, kind, title } of days) {
      await client.query("INSERT INTO calendar_day (date, year, kind, title) VALUES ($1, $2, $3, $4)", [
        date,
        year,
        kind,
        title,
      ]);
    }
  }
};

/** Writes all reference data in one transaction. */
export const writeReferenceData = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await writeTransitions(client);
    await writeOfficeActions(client);
    await writeProofActions(client);
    await writeRetentionClasses(client);
    await writeDeductionReasons(client);
    await writeCalendars(client);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
};

const url = process.env.MIGRATION_DATABASE_URL;
if (!url) throw new Error("MIGRATION_DATABASE_URL is not set");
await writeReferenceData(url);
