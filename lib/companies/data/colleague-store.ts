import "server-only";
import type { CompanyRole } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";
import { linkToken, tokenDigest } from "@/lib/platform/mail/derived-secret";

/** Invitations that nobody has used or withdrawn, and whose time is not over. */
const stillWorks = (now: string) => ({
  kind: "invitation",
  usedAt: null,
  withdrawnAt: null,
  expiresAt: { gt: new Date(now) },
});

/** The invitations of the company that still work, the oldest first. */
export const findInvitations = (db: Db, companyId: string, now: string) =>
  db.mailSecret.findMany({
    where: { companyId, ...stillWorks(now) },
    orderBy: { createdAt: "asc" },
    select: { id: true, email: true, role: true, expiresAt: true },
  });

/** An invitation of the company that still works. */
export const findInvitation = (db: Db, id: string, now: string) =>
  db.mailSecret.findFirst({
    where: { id, ...stillWorks(now) },
    select: { id: true, email: true, role: true },
  });

/** An invitation of the company to that address that still works, or null. */
export const findInvitationOf = (db: Db, email: string, now: string) =>
  db.mailSecret.findFirst({
    where: { email, ...stillWorks(now) },
    select: { id: true, email: true, role: true },
  });

/** The wishes to join the company that nobody has answered, the oldest first. */
export const findOpenRequests = (db: Db, companyId: string) =>
  db.joinRequest.findMany({ where: { companyId, resolvedAt: null }, orderBy: { createdAt: "asc" } });

/** A wish to join the company that nobody has answered. */
export const findOpenRequest = (db: Db, id: string) =>
  db.joinRequest.findFirst({
    where: { id, resolvedAt: null },
    select: { id: true, userId: true, email: true },
  });

type NewInvitation = {
  readonly id: string;
  readonly email: string;
  readonly role: CompanyRole;
  readonly locale: string;
  readonly now: string;
};

const sevenDays = 7 * 86_400_000;

/** The row of an invitation; whose company and by whom is filled in by the statement that writes it. */
export const invitationRecord = ({ id, email, role, locale, now }: NewInvitation): RecordWrite => ({
  table: "mail_secret",
  row: {
    id,
    kind: "invitation",
    secret_hash: tokenDigest(linkToken(id)),
    attempts: 0,
    email,
    locale,
    role,
    created_at: now,
    expires_at: new Date(Date.parse(now) + sevenDays).toISOString(),
  },
});

export const withdrawalRecord = (id: string, now: string): RecordWrite => ({
  table: "mail_secret",
  set: { withdrawn_at: now },
  where: { id, kind: "invitation", used_at: null, withdrawn_at: null },
});
