// Claims as companies write and send them, through the commands of the product.
import { addLine } from "@/lib/claims/commands/add-line";
import { saveClaimFields, saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import type { Receipt } from "@/lib/claims/commands/send-filing";
import { startClaim } from "@/lib/claims/commands/start-claim";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { insertAttachment } from "@/lib/claims/data/attachment-store";
import { findDossier } from "@/lib/claims/data/claim-dossier";
import { prepareFiling } from "@/lib/claims/data/filing";
import type { ClaimDraftField, LineDraftField } from "@/lib/claims/domain/draft-fields";
import type { CorrectionRemark } from "@/lib/claims/domain/open-parts";
import { recordDocument } from "@/lib/evidence/data/document-store";
import type { CompanyActor, OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { sha256Hex } from "@/lib/platform/hash";
import { uuidv7 } from "@/lib/shared/ids";
import { moscowDateOf } from "@/lib/shared/iso-date";
import type { Failure, Result } from "@/lib/shared/result";
import { asOwner } from "./builders-clock";
import type { TestCompany } from "./builders-company";

export type TestClaim = {
  readonly id: string;
  readonly number: string;
  readonly lineIds: readonly string[];
};

/** Fields of a line as typed; what is left out has a value with which the line is complete. */
export type LineWish = Readonly<Partial<Record<LineDraftField, string>>> & {
  /** Kinds of the attached documents; by default those that the category demands. */
  readonly documents?: readonly string[];
};

export type ClaimWish = {
  readonly programmeId: string;
  readonly category?: string;
  readonly lines?: readonly LineWish[];
  readonly contract?: Readonly<Partial<Record<ClaimDraftField, string>>>;
  /** Who writes; the certifier unless said otherwise. */
  readonly by?: CompanyActor;
};

/** The value of a result, or an error that names the refusal. */
export const valued = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const completeLine = {
  purpose: "Испытания и сертификация",
  supplierName: "Istituto Prove Milano S.r.l.",
  supplierCountry: "IT",
  invoiceNumber: "INV-1",
  invoiceDate: "2026-03-02",
  paidOn: "2026-03-17",
  paymentOrderNumber: "327",
  currency: "RUB",
  amount: "250000.00",
  destinationCountry: "IT",
  hsCode: "903180",
  eventName: "",
} as const satisfies Readonly<Partial<Record<LineDraftField, string>>>;

const demandedDocuments: Readonly<Record<string, readonly string[]>> = {
  CERTIFICATION: ["INVOICE", "PAYMENT_ORDER", "CERTIFICATE"],
  TRANSPORT: ["INVOICE", "PAYMENT_ORDER", "TRANSPORT_DOCUMENT"],
  EXHIBITION: ["INVOICE", "PAYMENT_ORDER", "EXHIBITION_PROOF"],
  INTELLECTUAL_PROPERTY: ["INVOICE", "PAYMENT_ORDER", "PATENT_RECEIPT"],
};

/** A draft with its lines and documents, ready to be sent unless the wish says otherwise. */
export const aDraft = async (company: TestCompany, wish: ClaimWish): Promise<TestClaim> => {
  const {
    programmeId,
    category = "CERTIFICATION",
    lines = [{}],
    contract = {},
    by = company.certifier,
  } = wish;
  const id = uuidv7();
  const { number } = valued(await startClaim(by, { programmeId, category, idempotencyKey: id }));
  const fields = { accountId: company.accountId, contractNumber: "EXP-26/1", ...contract };
  await fill(by, number, fields);

  const lineIds: string[] = [];
  for (const { documents = demandedDocuments[category] ?? [], ...typed } of lines) {
    const { lineId } = valued(await addLine(by, { number, idempotencyKey: uuidv7() }));
    await fillLine(by, { number, lineId }, { ...completeLine, ...typed });
    for (const kind of documents) await aDocument(by, { claimId: id, lineId, kind });
    lineIds.push(lineId);
  }
  return { id, number, lineIds };
};

/** Types fields of the claim itself over empty ones. */
export const fill = async (
  by: CompanyActor,
  number: string,
  fields: Readonly<Partial<Record<ClaimDraftField, string>>>,
): Promise<void> => {
  const [row] = await asOwner<{ account_id: string | null; contract_number: string | null }>(
    "SELECT account_id, contract_number FROM claim WHERE number = $1",
    [number],
  );
  const bases: Record<string, string> = {
    accountId: row?.account_id ?? "",
    contractNumber: row?.contract_number ?? "",
  };
  const typed = Object.entries(fields).map(([field, value]) => ({
    field: field as ClaimDraftField,
    typed: value,
    base: bases[field] ?? "",
  }));
  const { refused } = valued(await saveClaimFields(by, { number, fields: typed }));
  if (Object.keys(refused).length > 0) throw new Error(JSON.stringify(refused));
};

/** Types fields of a line over those of an empty one. */
export const fillLine = async (
  by: CompanyActor,
  { number, lineId }: { readonly number: string; readonly lineId: string },
  typed: Readonly<Partial<Record<LineDraftField, string>>>,
): Promise<void> => {
  const fields = Object.entries(typed).map(([field, value]) => ({
    field: field as LineDraftField,
    typed: value ?? "",
    base: field === "currency" ? "RUB" : "",
  }));
  const { refused } = valued(await saveLineFields(by, { number, lineId, fields }));
  if (Object.keys(refused).length > 0) throw new Error(JSON.stringify(refused));
};

let files = 0;

/** A document row attached to a line, without a file behind it: opening it would find nothing. */
export const aDocument = async (
  by: CompanyActor,
  place: { readonly claimId: string; readonly lineId: string | null; readonly kind: string },
): Promise<string> => {
  files += 1;
  const documentId = uuidv7();
  const file = {
    sha256: sha256Hex(`file ${files}`),
    size: 1000 + files,
    kind: "pdf",
    mime: "application/pdf",
    pages: 1,
    fileName: `${place.kind.toLowerCase()}-${files}.pdf`,
  } as const;
  await withContext(by.session, async (db) => {
    await recordDocument(db, documentId, file, {
      companyId: by.companyId,
      userId: by.userId,
      at: by.person.now,
    });
    await insertAttachment(db, by, { id: uuidv7(), documentId, clarificationId: null, ...place });
  });
  return documentId;
};

/** What the check page would show: the support of a draft, in digits of kopecks. */
export const supportOf = (by: CompanyActor, number: string): Promise<string> =>
  withContext(by.session, async (db) => {
    const dossier = await findDossier(db, by, number);
    if (!dossier) throw new Error(`There is no claim ${number}`);
    return (await prepareFiling(db, by, dossier, true)).assessment.totals.support.toString();
  });

/** Sends a draft with the amount that its check page shows. */
export const submitted = async (by: CompanyActor, number: string): Promise<Receipt> =>
  valued(
    await submitClaim(by, {
      number,
      expectedSupport: await supportOf(by, number),
      declared: "on",
      idempotencyKey: uuidv7(),
    }),
  );

/** A claim that the company's certifier has declared and sent. */
export const aSubmittedClaim = async (
  company: TestCompany,
  wish: ClaimWish,
): Promise<TestClaim & { readonly receipt: Receipt }> => {
  const claim = await aDraft(company, wish);
  return { ...claim, receipt: await submitted(company.certifier, claim.number) };
};

/** An officer takes the claim and returns it with these remarks; money and figures stay as they are. */
export const returned = async (
  reviewer: OfficialActor,
  claim: TestClaim,
  flags: readonly Omit<CorrectionRemark, "id">[],
): Promise<void> => {
  const at = reviewer.person.now;
  const today = moscowDateOf(new Date(at));
  valued(
    await applyClaimChange(reviewer, {
      action: "take",
      claimId: claim.id,
      event: { type: "claimTaken" },
      set: { assignee_id: reviewer.userId },
    }),
  );
  const [{ round } = { round: 1 }] = await asOwner<{ round: number }>(
    "SELECT round FROM claim WHERE id = $1",
    [claim.id],
  );
  valued(
    await applyClaimChange(reviewer, {
      action: "returnForCorrection",
      claimId: claim.id,
      event: { type: "claimReturned", calendarVersion: "2026/2025-09-18", parts: flags.length, dueOn: today },
      set: { clock_stopped_on: today, reply_due_on: today, returns: round },
      flaggedLines: flags.flatMap(({ part, lineId }) => (part === "line" && lineId ? [lineId] : [])),
      records: flags.map(({ part, lineId, remark }) => ({
        table: "correction_flag",
        row: {
          id: uuidv7(),
          round,
          part,
          line_id: lineId,
          remark,
          created_at: at,
          created_by_id: reviewer.userId,
          fixed_at: null,
        },
      })),
    }),
  );
};
