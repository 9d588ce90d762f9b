import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { RelatedCompany, RelatedPerson } from "@/lib/review/domain/found-relations";

type Related = {
  readonly companies: readonly (RelatedCompany & { readonly id: string })[];
  readonly reviewers: readonly RelatedPerson[];
};

/** Whoever may review, with the companies they belong to or once declared, beside the people of these applicants. */
export const findRelated = async (db: Db, companyIds: readonly string[]): Promise<Related> => {
  const [row] = await db.$queryRaw<Related[]>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'inn', o.inn, 'address', o.address, 'nameRu', o.name_ru, 'people',
          (SELECT coalesce(jsonb_agg(DISTINCT p.name_ru), '[]') FROM membership m JOIN "user" p ON p.id = m.user_id WHERE m.company_id = o.id))), '[]')
        FROM company o WHERE o.id = ANY (${[...companyIds]}::uuid[])) AS companies,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'nameRu', u.name_ru,
          'memberOf', (SELECT coalesce(jsonb_agg(jsonb_build_object('inn', x.inn, 'address', x.address)), '[]')
            FROM membership m JOIN company x ON x.id = m.company_id WHERE m.user_id = u.id),
          'declared', (SELECT coalesce(jsonb_agg(jsonb_build_object('inn', i.inn, 'address', x.address)), '[]')
            FROM declared_interest i LEFT JOIN company x ON x.inn = i.inn WHERE i.user_id = u.id))), '[]')
        FROM "user" u WHERE u.blocked_at IS NULL
          AND EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.role = 'reviewer' AND r.ended_at IS NULL)) AS reviewers`;

  return row ?? { companies: [], reviewers: [] };
};
