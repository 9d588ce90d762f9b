import "server-only";
import { knownRulesHashes } from "@/lib/claims/data/pinned-rules";
import type {
  ClaimDossier,
  DossierBudgetLine,
  DossierClaim,
  PinnedVersion,
} from "@/lib/claims/domain/claim-dossier";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";

type VersionJson = Omit<PinnedVersion, "filedFrom" | "filedTo"> & { filedFrom: string; filedTo: string };
type BudgetJson = Omit<DossierBudgetLine, "available"> & { available: string };
type DossierJson = Omit<
  ClaimDossier,
  "claim" | "version" | "budgetLines" | "documents" | "accounts" | "flags"
> & {
  readonly claim: Omit<DossierClaim, "reserved" | "support"> & { reserved: string; support: string };
  readonly version: VersionJson;
  readonly accounts: ClaimDossier["accounts"] | null;
  readonly documents: ClaimDossier["documents"] | null;
  readonly budgetLines: readonly BudgetJson[] | null;
  readonly flags: ClaimDossier["flags"] | null;
};

/** Reads a claim of the company with all of that in one statement; null when there is none of that number. */
export const findDossier = async (
  db: Db,
  actor: CompanyActor,
  number: string,
): Promise<ClaimDossier | null> => {
  const [row] = await db.$queryRaw<{ dossier: DossierJson }[]>`
    SELECT jsonb_build_object(
      'claim', jsonb_build_object('id', c.id, 'number', c.number, 'companyId', c.company_id, 'programmeId', c.programme_id, 'category', c.category,
        'title', c.title, 'status', c.status, 'version', c.version, 'round', c.round, 'createdAt', c.created_at, 'updatedAt', c.updated_at,
        'submittedAt', c.submitted_at, 'fiscalYear', c.fiscal_year, 'budgetLineId', c.budget_line_id, 'assigneeId', c.assignee_id,
        'accountId', c.account_id, 'dueOn', c.due_on, 'clockStoppedOn', c.clock_stopped_on, 'replyDueOn', c.reply_due_on,
        'lineCount', c.line_count, 'reserved', c.reserved::text, 'support', c.support::text, 'contractNumber', c.contract_number,
        'contractDate', c.contract_date, 'uniqueContractNumber', c.unique_contract_number, 'hsCode', c.hs_code),
      'programme', (SELECT jsonb_build_object('code', p.code, 'nameRu', p.name_ru, 'nameEn', p.name_en) FROM programme p WHERE p.id = c.programme_id),
      'version', jsonb_build_object('id', v.id, 'rulesHash', v.rules_hash, 'filedFrom', v.filed_from, 'filedTo', v.filed_to,
        'rules', CASE WHEN v.rules_hash = ANY (${knownRulesHashes()}::text[]) THEN NULL ELSE v.rules END),
      'company', (SELECT jsonb_build_object('id', o.id, 'inn', o.inn, 'kpp', o.kpp, 'ogrn', o.ogrn, 'nameRu', o.name_ru, 'nameEn', o.name_en,
        'address', o.address, 'taxRegime', o.tax_regime, 'registeredOn', o.registered_on) FROM company o WHERE o.id = c.company_id),
      'accounts', (SELECT jsonb_agg(jsonb_build_object('id', b.id, 'bik', b.bik, 'bankName', b.bank_name, 'settlement', b.settlement,
          'correspondent', b.correspondent, 'closed', b.closed_at IS NOT NULL) ORDER BY b.created_at, b.id)
        FROM bank_account b WHERE b.company_id = c.company_id AND (b.closed_at IS NULL OR b.id = c.account_id)),
      'documents', (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'documentId', d.id, 'lineId', a.line_id, 'kind', a.kind, 'fileName', d.file_name,
          'mediaType', d.media_type, 'size', d.size, 'pages', d.pages, 'sha256', d.sha256, 'addedInVersion', a.added_in_version) ORDER BY a.added_at, a.id)
        FROM claim_document a JOIN document d ON d.id = a.document_id
        WHERE a.claim_id = c.id AND a.removed_at IS NULL AND a.clarification_id IS NULL),
      'budgetLines', (SELECT jsonb_agg(jsonb_build_object('id', l.id, 'fiscalYear', l.fiscal_year, 'category', l.category,
          'available', (l.allocated - l.reserved - l.committed - l.paid)::text))
        FROM budget_line l WHERE l.programme_id = c.programme_id AND l.status = 'OPEN' AND l.source = 'CITY'),
      'flags', (SELECT jsonb_agg(jsonb_build_object('id', f.id, 'part', f.part, 'lineId', f.line_id, 'remark', f.remark) ORDER BY f.created_at, f.id)
        FROM correction_flag f WHERE f.claim_id = c.id AND f.round = c.round),
      'duty', (SELECT duty FROM app.own_duty(c.id)),
      'lastSnapshot', CASE WHEN c.status = 'RETURNED' THEN
        (SELECT w.snapshot FROM claim_version w WHERE w.claim_id = c.id ORDER BY w.number DESC LIMIT 1) END) AS dossier
    FROM claim c JOIN LATERAL (
      SELECT pv.* FROM programme_version pv
        WHERE pv.id = c.programme_version_id OR (pv.programme_id = c.programme_id AND pv.status = 'PUBLISHED'
          AND c.status IN ('DRAFT', 'AWAITING_CERTIFICATION') AND pv.filed_from <= ${actor.person.now}::timestamptz AND pv.filed_to > ${actor.person.now}::timestamptz)
        ORDER BY (pv.id = c.programme_version_id) LIMIT 1) v ON true
    WHERE c.number = ${number}`;
  return row ? readDossier(row.dossier) : null;
};

const readDossier = (json: DossierJson): ClaimDossier => ({
  ...json,
  claim: { ...json.claim, reserved: BigInt(json.claim.reserved), support: BigInt(json.claim.support) },
  version: {
    ...json.version,
    filedFrom: new Date(json.version.filedFrom),
    filedTo: new Date(json.version.filedTo),
  },
  accounts: json.accounts ?? [],
  documents: json.documents ?? [],
  budgetLines: (json.budgetLines ?? []).map((line) => ({ ...line, available: BigInt(line.available) })),
  flags: json.flags ?? [],
});
