import type pg from "pg";
import { newStaffRoleRecord, newUserRecord } from "@/lib/identity/data/people-store";
import { uuidv7 } from "@/lib/shared/ids";
import { appendEvent } from "@/scripts/owner/engine-session";

type FirstAdmin = {
  readonly email: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly passwordHash: string;
  /** ISO instant. */
  readonly now: string;
};

/** Writes the administrator that no session can make, and the event that says so; answers the person's id. */
export const writeFirstAdmin = async (client: pg.Client, admin: FirstAdmin): Promise<string> => {
  const userId = uuidv7();
  const { now } = admin;
  await appendEvent(client, {
    chain: "house",
    type: "firstAdminCreated",
    actorId: null,
    objectType: "user",
    objectId: userId,
    data: {},
  });
  const records = [
    newUserRecord({ ...admin, id: userId }),
    newStaffRoleRecord({ id: uuidv7(), userId, role: "admin", programmeId: null, grantedById: null, now }),
  ];
  await client.query("SELECT app.write_records($1, ARRAY['user', 'staff_role'], '{}', NULL)", [
    JSON.stringify(records),
  ]);
  return userId;
};
