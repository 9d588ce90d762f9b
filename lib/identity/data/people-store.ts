import "server-only";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";

/** A person as commands judge them; nobody once their data was erased. */
export const findUser = (db: Db, id: string) =>
  db.user.findUnique({
    where: { id, erasedAt: null },
    select: {
      id: true,
      email: true,
      nameRu: true,
      nameEn: true,
      blockedAt: true,
      version: true,
      staffRoles: { where: { endedAt: null }, select: { id: true, role: true, programmeId: true } },
    },
  });

/** Who signs in with that address. */
export const findUserByEmail = (db: Db, email: string) =>
  db.user.findUnique({ where: { email }, select: { id: true, nameRu: true, nameEn: true, blockedAt: true } });

type NewUser = {
  readonly id: string;
  readonly email: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly passwordHash: string;
  readonly now: string;
};

/** The row of somebody new, who must choose a password of their own at the first sign-in. */
export const newUserRecord = ({ id, email, nameRu, nameEn, passwordHash, now }: NewUser): RecordWrite => ({
  table: "user",
  row: {
    id,
    email,
    name_ru: nameRu,
    name_en: nameEn,
    password_hash: passwordHash,
    must_change_password: true,
    locale: "ru",
    theme: "system",
    created_at: now,
    blocked_at: null,
    version: 1,
  },
});

type NewStaffRole = {
  readonly id: string;
  readonly userId: string;
  readonly role: string;
  readonly programmeId: string | null;
  readonly grantedById: string | null;
  readonly now: string;
};

export const newStaffRoleRecord = (role: NewStaffRole): RecordWrite => ({
  table: "staff_role",
  row: {
    id: role.id,
    user_id: role.userId,
    role: role.role,
    programme_id: role.programmeId,
    granted_at: role.now,
    granted_by_id: role.grantedById,
    ended_at: null,
  },
});
