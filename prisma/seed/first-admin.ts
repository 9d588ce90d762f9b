// What no session can do: the first administrator, as `npm run admin:create` makes one, and the demo's marker row.
import type { PersonPlan } from "@/prisma/seed/data/people";
import { asEngine } from "@/scripts/owner/engine-session";
import { writeFirstAdmin } from "@/scripts/owner/first-admin";

/** Answers the id of the administrator. */
export const createFirstAdmin = (
  { email, nameRu, nameEn }: PersonPlan,
  passwordHash: string,
  now: string,
): Promise<string> =>
  asEngine(async (client) => {
    await client.query("SELECT set_config('app.now', $1, true)", [now]);
    // Before its marker is complete, the demo's officials already act, and are excused from second factors.
    await client.query(
      `INSERT INTO app_setting (key, value) VALUES ('demoBegun', 'true') ON CONFLICT DO NOTHING`,
    );
    return writeFirstAdmin(client, { email, nameRu, nameEn, passwordHash, now });
  });

/** Says that this database is a demo, of which year, and who may sign in how. */
export const writeMarker = (value: object): Promise<void> =>
  asEngine(async (client) => {
    await client.query(
      `INSERT INTO app_setting (key, value) VALUES ('demo', $1)
         ON CONFLICT (key) DO UPDATE SET value = app_setting.value || excluded.value`,
      [JSON.stringify(value)],
    );
  });
