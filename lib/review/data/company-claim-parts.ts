import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import { type CalendarAnswer, calendarAnswer } from "@/lib/programmes/data/calendar-store";
import { Prisma } from "@/prisma/generated/client";

/** A name in both languages. */
export type PageName = { readonly nameRu: string; readonly nameEn: string };

/** An expense line as its company reads it; amounts are digits of the smallest unit. */
export type PageLine = {
  readonly id: string;
  readonly position: number;
  readonly purpose: string;
  readonly supplierName: string;
  readonly invoiceNumber: string | null;
  readonly paidOn: string | null;
  readonly currency: string;
  readonly amountMinor: string | null;
  readonly support: string | null;
};

export type PageDocument = {
  readonly id: string;
  readonly documentId: string;
  readonly lineId: string | null;
  readonly clarificationId: string | null;
  readonly kind: string;
  readonly fileName: string;
  readonly size: number;
  readonly mediaType: string;
};

export type PageQuestion = {
  readonly id: string;
  readonly lineId: string | null;
  readonly question: string;
  readonly blocking: boolean;
  readonly status: "OPEN" | "ANSWERED" | "RESOLVED" | "CANCELLED";
  readonly askedAt: string;
  readonly dueOn: string | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
};

/** What a return asks to put right. */
export type PageFlag = {
  readonly id: string;
  readonly part: string;
  readonly lineId: string | null;
  readonly remark: string;
  readonly fixedAt: string | null;
};

/** What happened, as far as the company reads it. */
export type PageEvent = {
  readonly at: string;
  readonly type: string;
  readonly actor: PageName | null;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Everything on a claim's page but the claim and its calculation. */
export type PageFacts = {
  readonly account: { readonly bankName: string; readonly lastDigits: string } | null;
  readonly assignee: PageName | null;
  /** The decision that stands, as it was issued. */
  readonly decision: unknown;
  /** The calculation that was filed last, of a claim that is over; null while the company may still write in it. */
  readonly filedCalculation: unknown;
  readonly lines: readonly PageLine[];
  readonly documents: readonly PageDocument[];
  readonly questions: readonly PageQuestion[];
  readonly flags: readonly PageFlag[];
  readonly events: readonly PageEvent[];
  readonly withdrawalAsked: { readonly reason: string } | null;
  readonly calendar: CalendarAnswer;
};

// A claim that ended while it was being corrected keeps in its rows what was never sent: there the version that was
// filed last speaks, as it does for officials (the views app.filed_line and app.filed_document). Its keys are ours.
const filedVersion = Prisma.sql`LEFT JOIN LATERAL (SELECT v.snapshot, v.calculation FROM claim_version v
      WHERE v.claim_id = c.id AND c.status IN ('LAPSED', 'WITHDRAWN', 'CANCELLED') ORDER BY v.number DESC LIMIT 1) filed ON true`;

const lines = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'position', l.position, 'purpose', l.purpose,
          'supplierName', l.supplier_name, 'invoiceNumber', l.invoice_number, 'paidOn', l.paid_on, 'currency', l.currency,
          'amountMinor', l.amount_minor::text, 'support', l.support::text) || coalesce(sent.columns, '{}') ORDER BY l.position, l.id), '[]')
        FROM claim_line l LEFT JOIN LATERAL (
          SELECT jsonb_build_object('purpose', s->'purpose', 'supplierName', s->'supplierName', 'invoiceNumber', s->'invoiceNumber',
              'paidOn', s->'paidOn', 'currency', s->'currency', 'amountMinor', s->'amountMinor') AS columns
            FROM jsonb_array_elements(filed.snapshot->'lines') s WHERE s->>'id' = l.id::text) sent ON true
        WHERE l.claim_id = c.id)`;

const documents = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'documentId', a.document_id, 'lineId', a.line_id,
          'clarificationId', a.clarification_id, 'kind', a.kind, 'fileName', f.file_name, 'size', f.size, 'mediaType', f.media_type)
          || coalesce(sent.place, '{}') ORDER BY a.added_at, a.id), '[]')
        FROM claim_document a JOIN document f ON f.id = a.document_id LEFT JOIN clarification q ON q.id = a.clarification_id
        LEFT JOIN LATERAL (SELECT jsonb_build_object('lineId', s->'lineId', 'kind', s->'kind') AS place
            FROM jsonb_array_elements(filed.snapshot->'documents') s WHERE s->>'id' = a.id::text) sent ON true
        WHERE a.claim_id = c.id AND CASE
          WHEN filed.snapshot IS NULL THEN a.removed_at IS NULL
          WHEN a.clarification_id IS NULL THEN sent.place IS NOT NULL
          ELSE q.status IN ('ANSWERED', 'RESOLVED') AND (a.removed_at IS NULL OR a.removed_at > q.answered_at) END)`;

const account = Prisma.sql`(SELECT jsonb_build_object('bankName', b.bank_name, 'lastDigits', right(b.settlement, 4)) FROM bank_account b
        WHERE b.id = coalesce((filed.snapshot->'account'->>'id')::uuid, c.account_id))`;

/** The parts of a claim's page as the company may read them, oldest first, in one statement. */
export const findPageFacts = async (
  db: Db,
  claimId: string,
  years: readonly number[],
): Promise<PageFacts> => {
  const [row] = await db.$queryRaw<{ facts: PageFacts }[]>`
    SELECT jsonb_build_object(
      'account', ${account},
      'assignee', (SELECT jsonb_build_object('nameRu', u.name_ru, 'nameEn', u.name_en) FROM "user" u WHERE u.id = c.assignee_id),
      'decision', (SELECT d.snapshot FROM decision d WHERE d.claim_id = c.id AND d.revoked_at IS NULL),
      'filedCalculation', filed.calculation,
      'lines', ${lines},
      'documents', ${documents},
      'questions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'lineId', q.line_id, 'question', q.question, 'blocking', q.blocking, 'status', q.status,
          'askedAt', to_json(q.asked_at AT TIME ZONE 'UTC')#>>'{}' || 'Z', 'dueOn', q.due_on, 'answer', q.answer,
          'answeredAt', to_json(q.answered_at AT TIME ZONE 'UTC')#>>'{}' || 'Z') ORDER BY q.asked_at, q.id), '[]') FROM clarification q WHERE q.claim_id = c.id),
      'flags', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'part', g.part, 'lineId', g.line_id, 'remark', g.remark,
          'fixedAt', to_json(g.fixed_at AT TIME ZONE 'UTC')#>>'{}' || 'Z') ORDER BY g.created_at, g.id), '[]')
        FROM correction_flag g WHERE g.claim_id = c.id AND g.round = c.round AND c.status = 'RETURNED'),
      'events', (SELECT coalesce(jsonb_agg(jsonb_build_object('at', to_json(e.at AT TIME ZONE 'UTC')#>>'{}' || 'Z', 'type', e.type,
          'actor', CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('nameRu', p.name_ru, 'nameEn', p.name_en) END, 'data', e.data) ORDER BY e.id), '[]')
        FROM audit_event e LEFT JOIN "user" p ON p.id = e.actor_id WHERE e.claim_id = c.id),
      'withdrawalAsked', (SELECT jsonb_build_object('reason', w.reason) FROM two_person_request w
        WHERE w.claim_id = c.id AND w.kind = 'WITHDRAWAL' AND w.resolved_at IS NULL),
      'calendar', ${calendarAnswer(years)}) AS facts
    FROM claim c ${filedVersion} WHERE c.id = ${claimId}::uuid`;
  if (!row) throw new Error("The claim was found a moment ago");

  return row.facts;
};
