import type { Recipient } from "@/lib/notifications/data/outbox-store";
import { type HouseMailKindName, houseMailKinds } from "@/lib/notifications/domain/house-mail-kinds";
import { workerPool } from "@/lib/platform/db/worker-pool";

const person = `u.id AS "userId", u.email, u.locale, CASE u.locale WHEN 'en' THEN u.name_en ELSE u.name_ru END AS name`;

const statements = {
  // Nobody's address gets no recovery letter; a secret that is over is not worth sending.
  secret: `SELECT s.id AS "userId", s.email, s.locale, coalesce(CASE s.locale WHEN 'en' THEN u.name_en ELSE u.name_ru END, '') AS name
    FROM mail_secret s LEFT JOIN "user" u ON u.email = s.email
    WHERE s.id = $1 AND s.used_at IS NULL AND s.withdrawn_at IS NULL AND s.expires_at > app.now()
      AND (s.kind <> 'recovery' OR s.user_id IS NOT NULL)`,
  person: `SELECT ${person} FROM "user" u WHERE u.id = $1 AND u.blocked_at IS NULL`,
  certifiers: `SELECT ${person} FROM "user" u JOIN membership m ON m.user_id = u.id AND m.ended_at IS NULL AND m.role = 'certifier'
    WHERE m.company_id = $1 AND u.blocked_at IS NULL ORDER BY u.email`,
} as const;

const keys = { secret: "secretId", person: "userId", certifiers: "companyId" } as const;

/** Who a letter that is on no claim is for now. */
export const findHouseRecipients = async (
  kind: HouseMailKindName,
  payload: Readonly<Record<string, unknown>>,
): Promise<readonly Recipient[]> => {
  const { audience } = houseMailKinds[kind];
  const { rows } = await workerPool().query<Recipient>(statements[audience], [payload[keys[audience]]]);
  return rows;
};
