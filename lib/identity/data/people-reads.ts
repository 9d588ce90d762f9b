import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** A name in both languages. */
export type BilingualName = { readonly ru: string; readonly en: string };

/** Somebody as the list of people shows them. */
export type ListedUser = {
  readonly id: string;
  readonly email: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly isBlocked: boolean;
  readonly mustChangePassword: boolean;
  readonly sortName: string;
  readonly staffRoles: readonly string[];
  readonly memberships: readonly {
    readonly role: string;
    readonly inn: string;
    readonly name: BilingualName;
  }[];
};

export type UserFilter = {
  readonly search: string | null;
  /** `office` has a role in the agency, `company` acts for a company, `blocked` may not sign in. */
  readonly group: "office" | "company" | "blocked" | null;
  readonly role: string | null;
};

type Page = { readonly after: readonly [name: string, id: string] | null; readonly limit: number };

/** People by name, the page after the cursor. */
export const findUsers = (db: Db, { search, group, role }: UserFilter, { after, limit }: Page) => {
  const pattern = search === null ? null : `%${search.replace(/[\\%_]/g, "\\$&")}%`;

  return db.$queryRaw<ListedUser[]>`
    SELECT u.id, u.email, u.name_ru AS "nameRu", u.name_en AS "nameEn", u.blocked_at IS NOT NULL AS "isBlocked",
        u.must_change_password AS "mustChangePassword", lower(u.name_ru) AS "sortName",
        coalesce((SELECT jsonb_agg(DISTINCT r.role) FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL), '[]') AS "staffRoles",
        coalesce((SELECT jsonb_agg(jsonb_build_object('role', m.role, 'inn', c.inn, 'name', jsonb_build_object('ru', c.name_ru, 'en', c.name_en)) ORDER BY m.created_at)
          FROM membership m JOIN company c ON c.id = m.company_id WHERE m.user_id = u.id AND m.ended_at IS NULL), '[]') AS memberships
      FROM "user" u
      WHERE (${pattern}::text IS NULL OR u.name_ru ILIKE ${pattern}::text OR u.name_en ILIKE ${pattern}::text OR u.email ILIKE ${pattern}::text)
        AND (${group}::text IS DISTINCT FROM 'blocked' OR u.blocked_at IS NOT NULL)
        AND (${group}::text IS DISTINCT FROM 'office' OR EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL))
        AND (${group}::text IS DISTINCT FROM 'company' OR EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL))
        AND (${role}::text IS NULL OR EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL AND r.role::text = ${role}::text))
        AND (${after?.[0] ?? null}::text IS NULL OR (lower(u.name_ru), u.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
      ORDER BY lower(u.name_ru), u.id LIMIT ${limit}`;
};

/** One person with everything an administrator decides about them. */
export const findUserDetail = (db: Db, id: string) =>
  db.user.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      nameRu: true,
      nameEn: true,
      createdAt: true,
      blockedAt: true,
      erasedAt: true,
      mustChangePassword: true,
      staffRoles: {
        orderBy: { grantedAt: "asc" },
        select: {
          id: true,
          role: true,
          programmeId: true,
          grantedAt: true,
          grantedById: true,
          endedAt: true,
        },
      },
      memberships: {
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          role: true,
          createdAt: true,
          endedAt: true,
          company: { select: { inn: true, nameRu: true, nameEn: true } },
        },
      },
    },
  });

/** How many second factors the person has. */
export const countFactors = (db: Db, userId: string): Promise<number> =>
  db.authenticator.count({ where: { userId, removedAt: null } });

/** Programmes a role can be limited to. */
export const findProgrammeNames = (db: Db) =>
  db.programme.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, nameRu: true, nameEn: true },
  });
