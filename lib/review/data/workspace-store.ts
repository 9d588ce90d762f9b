import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import { type CalendarAnswer, calendarAnswer } from "@/lib/programmes/data/calendar-store";

/** A document of the claim as the viewer lists it. */
export type WorkspaceDocument = {
  readonly id: string;
  readonly lineId: string | null;
  readonly clarificationId: string | null;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly pages: number;
  readonly addedInVersion: number | null;
  /** Whether the reader has opened it before. */
  readonly isOpened: boolean;
};

/** Names and figures around a claim that its own rows do not hold. */
export type WorkspaceFacts = {
  readonly company: {
    readonly id: string;
    readonly nameRu: string;
    readonly nameEn: string;
    readonly inn: string;
  };
  readonly programme: { readonly ru: string; readonly en: string };
  /** The language of the person who sent the claim: the company reads its letters in it. */
  readonly letterLocale: "ru" | "en";
  readonly documents: readonly WorkspaceDocument[];
  readonly people: Readonly<Record<string, { readonly ru: string; readonly en: string }>>;
  /** What is still free on the claim's budget line, in digits of kopecks; null before submission. */
  readonly budget: { readonly available: string; readonly fiscalYear: number } | null;
  readonly calendar: CalendarAnswer;
};

/** Reads all of it in one statement. */
export const findWorkspaceFacts = async (
  db: Db,
  claimId: string,
  readerId: string,
): Promise<WorkspaceFacts> => {
  const [row] = await db.$queryRaw<{ facts: WorkspaceFacts }[]>`
    SELECT jsonb_build_object(
      'company', jsonb_build_object('id', o.id, 'nameRu', o.name_ru, 'nameEn', o.name_en, 'inn', o.inn),
      'programme', jsonb_build_object('ru', p.name_ru, 'en', p.name_en),
      'letterLocale', coalesce((SELECT u.locale FROM claim_version v JOIN "user" u ON u.id = v.submitted_by_id
        WHERE v.claim_id = c.id ORDER BY v.number DESC LIMIT 1), 'ru'),
      'documents', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'lineId', a.line_id, 'clarificationId', a.clarification_id,
          'kind', a.kind, 'fileName', d.file_name, 'mediaType', d.media_type, 'pages', d.pages, 'addedInVersion', a.added_in_version,
          'isOpened', EXISTS (SELECT 1 FROM document_view w WHERE w.document_id = d.id AND w.user_id = ${readerId}::uuid))
          ORDER BY a.added_at, a.id), '[]')
        FROM app.filed_document a JOIN document d ON d.id = a.document_id WHERE a.claim_id = c.id AND a.is_current),
      'people', (SELECT coalesce(jsonb_object_agg(u.id, jsonb_build_object('ru', u.name_ru, 'en', u.name_en)), '{}') FROM "user" u
        WHERE u.id = c.assignee_id OR u.id IN (SELECT asked_by_id FROM clarification q WHERE q.claim_id = c.id)
          OR u.id IN (SELECT answered_by_id FROM clarification q WHERE q.claim_id = c.id)),
      'budget', (SELECT jsonb_build_object('available', (b.allocated - b.reserved - b.committed - b.paid)::text, 'fiscalYear', b.fiscal_year)
        FROM budget_line b WHERE b.id = c.budget_line_id),
      'calendar', ${calendarAnswer(null)}) AS facts
    FROM claim c JOIN company o ON o.id = c.company_id JOIN programme p ON p.id = c.programme_id WHERE c.id = ${claimId}::uuid`;
  if (!row) throw new Error("A claim that was just read is gone");

  return row.facts;
};
