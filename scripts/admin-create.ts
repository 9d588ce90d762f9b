// The first two administrators of a new installation: `npm run admin:create -- --email … --name …`, once for each.
// Works only while fewer than two are administrators; from then on people are invited on a page, by two who are named
// in the audit trail.
import { parseArgs } from "node:util";
import type pg from "pg";
import { makeTemporaryPassword } from "@/lib/identity/data/temporary-password-store";
import { personFields } from "@/lib/identity/domain/person-fields";
import { asEngine, CommandRefusal, runOwnerCommand } from "@/scripts/owner/engine-session";
import { writeFirstAdmin } from "@/scripts/owner/first-admin";

const usage =
  'Use: npm run admin:create -- --email anna@agency.example --name "Анна Лунёва" [--name-en "Anna Lunyova"]';

type Wish = { readonly email: string; readonly nameRu: string; readonly nameEn: string };

const readWish = (): Wish => {
  const { values } = parseArgs({
    options: { email: { type: "string" }, name: { type: "string" }, "name-en": { type: "string" } },
    strict: false,
  });
  const email = personFields.email.safeParse(values.email);
  const nameRu = personFields.nameRu.safeParse(values.name);
  const nameEn = personFields.nameEn.safeParse(values["name-en"] ?? values.name);
  if (!email.success) throw new CommandRefusal(`The e-mail address is missing or not complete. ${usage}`);
  if (!nameRu.success || !nameEn.success) throw new CommandRefusal(`The name is missing. ${usage}`);

  return { email: email.data, nameRu: nameRu.data, nameEn: nameEn.data };
};

const refuseWhenThereAreTwo = async (client: pg.Client): Promise<void> => {
  // Two commands at once: the second one waits here and then finds the first one's administrator.
  await client.query("LOCK TABLE staff_role IN SHARE ROW EXCLUSIVE MODE");
  const { rowCount } = await client.query(
    `SELECT DISTINCT r.user_id FROM staff_role r JOIN "user" u ON u.id = r.user_id
       WHERE r.role = 'admin' AND r.ended_at IS NULL AND u.blocked_at IS NULL LIMIT 2`,
  );
  if (rowCount === 2)
    throw new CommandRefusal(
      "There are two administrators already. Together they invite people on the page /admin/users.",
    );
};

const refuseWhenTaken = async (client: pg.Client, email: string): Promise<void> => {
  const { rowCount } = await client.query(`SELECT 1 FROM "user" WHERE email = $1`, [email]);
  if (rowCount) throw new CommandRefusal(`Somebody signs in with ${email} already. Choose another address.`);
};

const create = (wish: Wish, passwordHash: string): Promise<void> =>
  asEngine(async (client) => {
    await refuseWhenThereAreTwo(client);
    await refuseWhenTaken(client, wish.email);

    const { rows } = await client.query<{ now: Date }>("SELECT app.now() AS now");
    const now = rows[0]?.now.toISOString() ?? "";
    await writeFirstAdmin(client, { ...wish, passwordHash, now });
  });

await runOwnerCommand(async () => {
  const wish = readWish();
  const { password, hash } = await makeTemporaryPassword();
  await create(wish, hash);
  process.stdout.write(
    [
      "",
      `  ${wish.nameRu} (${wish.email}) is an administrator.`,
      `  Temporary password, shown once: ${password}`,
      "  It must be changed at the first sign-in.",
      "  Two administrators invite everybody else: run this once more for the second one.",
      "",
      "",
    ].join("\n"),
  );
});
