// What no session can do: the first administrator, as `npm run admin:create` makes one, and the demo's marker row.
import { newStaffRoleRecord, newUserRecord } from "@/lib/identity/data/people-store";
import { uuidv7 } from "@/lib/shared/ids";
import type { PersonPlan } from "@/prisma/seed/data/people";
import { appendEvent, asEngine } from "@/scripts/owner/engine-session";

/** Answers the id of the administrator. */
export const createFirstAdmin = async (
  { email, nameRu, nameEn }: PersonPlan,
  passwordHash: string,
  now: string,
): Promise<string> => {
  const userId = uuidv7();
  const records = [
    newUserRecord({ id: userId, email, nameRu, nameEn, passwordHash, now }),
    newStaffRoleRecord({ id: uuidv7(), userId, role: "admin", programmeId: null, grantedById: null, now }),
  ];
  await asEngine(async (client) => {
    await client.query("SELECT set_config('app.now', $1, true)", [now]);
    await appendEvent(client, {
      chain: "house",
      type: "firstAdminCreated",
      actorId: null,
      objectType: "user",
      objectId: userId,
      data: {},
    });
    await client.query("SELECT app.write_records($1, ARRAY['user', 'staff_role'], '{}', NULL)", [
      JSON.stringify(records),
    ]);
  });
  return userId;
};

/** Says that this database is a demo, of which year, and who may sign in how. */
export const writeMarker = (value: object): Promise<void> =>
  asEngine(async (client) => {
    await client.query(
      `INSERT INTO app_setting (key, value) VALUES ('demo', $1)
         ON CONFLICT (key) DO UPDATE SET value = app_setting.value || excluded.value`,
      [JSON.stringify(value)],
    );
  });
