import { isOptional } from "@/lib/notifications/domain/letter-choices";
import type { MailKindName } from "@/lib/notifications/domain/mail-kinds";
import { mailKinds } from "@/lib/notifications/domain/mail-kinds";
import { workerPool } from "@/lib/platform/db/worker-pool";

export type OutboxMessage = {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly claimId: string | null;
};

export type Recipient = {
  readonly userId: string;
  readonly email: string;
  readonly locale: "ru" | "en";
  readonly name: string;
};

/** The message, or null when it has been sent (a job may run twice) or never was. */
export const findUnsent = async (id: string): Promise<OutboxMessage | null> => {
  const { rows } = await workerPool().query<OutboxMessage>(
    `SELECT id, kind, payload, claim_id AS "claimId" FROM outbox_message WHERE id = $1 AND sent_at IS NULL`,
    [id],
  );
  return rows[0] ?? null;
};

export const markSent = async (id: string): Promise<void> => {
  await workerPool().query(
    "UPDATE outbox_message SET sent_at = app.now(), attempts = attempts + 1, last_error = NULL WHERE id = $1",
    [id],
  );
};

export const markFailed = async (id: string, reason: string): Promise<void> => {
  await workerPool().query(
    "UPDATE outbox_message SET attempts = attempts + 1, last_error = left($2, 500) WHERE id = $1",
    [id, reason],
  );
};

const people = `SELECT u.id AS "userId", u.email, u.locale, CASE u.locale WHEN 'en' THEN u.name_en ELSE u.name_ru END AS name FROM "user" u`;

/**
 * Who the letter is for now: people who have left or are blocked get none, nor those who switched such letters off,
 * where the letter is one that may be.
 */
export const findRecipients = async (kind: MailKindName, claimId: string): Promise<readonly Recipient[]> => {
  const everybody = await findAudience(kind, claimId);
  if (!isOptional(kind)) return everybody;
  const { rows } = await workerPool().query<{ userId: string }>(
    `SELECT user_id AS "userId" FROM muted_letter WHERE kind = $1 AND user_id = ANY ($2)`,
    [kind, everybody.map(({ userId }) => userId)],
  );
  const muted = new Set(rows.map(({ userId }) => userId));
  return everybody.filter(({ userId }) => !muted.has(userId));
};

const findAudience = async (kind: MailKindName, claimId: string): Promise<readonly Recipient[]> => {
  const { audience } = mailKinds[kind];
  if (audience === "assignee") {
    const { rows } = await workerPool().query<Recipient>(
      `${people} JOIN claim c ON c.assignee_id = u.id WHERE c.id = $1 AND u.blocked_at IS NULL`,
      [claimId],
    );
    return rows;
  }
  if (audience === "leads") {
    const { rows } = await workerPool().query<Recipient>(
      `${people} JOIN claim c ON c.id = $1 WHERE u.blocked_at IS NULL AND EXISTS (SELECT 1 FROM staff_role r
         WHERE r.user_id = u.id AND r.role = 'lead' AND r.ended_at IS NULL AND (r.programme_id IS NULL OR r.programme_id = c.programme_id))
         ORDER BY u.email`,
      [claimId],
    );
    return rows;
  }
  const roles = audience === "certifiers" ? ["certifier"] : ["certifier", "preparer"];
  const { rows } = await workerPool().query<Recipient>(
    `${people} JOIN membership m ON m.user_id = u.id AND m.ended_at IS NULL AND m.role::text = ANY ($2)
       JOIN claim c ON c.company_id = m.company_id WHERE c.id = $1 AND u.blocked_at IS NULL ORDER BY u.email`,
    [claimId, roles],
  );
  return rows;
};
