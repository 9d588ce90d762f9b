import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { CapStand } from "@/lib/review/domain/decision-checks";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";

/** A person by name in both languages. */
export type PersonName = { readonly nameRu: string; readonly nameEn: string };

/** A document of a line, and whether the reader has opened it. */
export type LineDocument = { readonly lineId: string | null; readonly opened: boolean };

/** What stands around a decision: its people, papers, limits and money. */
export type DecisionFacts = {
  readonly people: Readonly<Record<string, PersonName>>;
  readonly documents: readonly LineDocument[];
  readonly caps: readonly CapStand[];
  readonly isLineOpen: boolean;
  readonly available: bigint;
  readonly isPayeeOpen: boolean;
  readonly openRequests: readonly TwoPersonKind[];
};

type FactsJson = Omit<DecisionFacts, "caps" | "available"> & {
  readonly available: string;
  readonly caps: readonly { readonly cap: string; readonly used: string; readonly own: string }[];
};

type Scope = { readonly claimId: string; readonly readerId: string; readonly people: readonly string[] };

/** Reads it in one statement; figures travel as digits. */
export const findDecisionFacts = async (db: Db, scope: Scope): Promise<DecisionFacts> => {
  const { claimId, readerId, people } = scope;
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    SELECT jsonb_build_object(
      'people', (SELECT coalesce(jsonb_object_agg(u.id, jsonb_build_object('nameRu', u.name_ru, 'nameEn', u.name_en)), '{}')
        FROM "user" u WHERE u.id = ANY (${[...people]}::uuid[])),
      'documents', (SELECT coalesce(jsonb_agg(jsonb_build_object('lineId', a.line_id, 'opened', v.user_id IS NOT NULL)), '[]')
        FROM app.filed_document a LEFT JOIN document_view v ON v.document_id = a.document_id AND v.user_id = ${readerId}::uuid
        WHERE a.claim_id = c.id AND a.is_current),
      'caps', (SELECT coalesce(jsonb_agg(jsonb_build_object('cap', own.cap, 'used', u.used::text, 'own', own.amount::text)), '[]')
        FROM claim_cap_use own JOIN cap_use u ON u.company_id = c.company_id AND u.programme_id = c.programme_id
          AND u.fiscal_year = own.fiscal_year AND u.cap = own.cap WHERE own.claim_id = c.id),
      'isLineOpen', b.status = 'OPEN',
      'available', (b.allocated - b.reserved - b.committed - b.paid)::text,
      'isPayeeOpen', (SELECT a.closed_at IS NULL AND a.company_id = c.company_id FROM bank_account a WHERE a.id = c.account_id),
      'openRequests', (SELECT coalesce(jsonb_agg(q.kind ORDER BY q.requested_at), '[]')
        FROM two_person_request q WHERE q.claim_id = c.id AND q.resolved_at IS NULL)) AS facts
    FROM claim c JOIN budget_line b ON b.id = c.budget_line_id WHERE c.id = ${claimId}::uuid`;
  if (!row) throw new Error("A claim that was just read is gone");

  const { available, caps, ...facts } = row.facts;
  return {
    ...facts,
    isPayeeOpen: facts.isPayeeOpen ?? false,
    available: BigInt(available),
    caps: caps.map(({ cap, used, own }) => ({ cap, used: BigInt(used), own: BigInt(own) })),
  };
};
