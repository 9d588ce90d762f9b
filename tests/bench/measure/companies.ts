// Claims that the benchmark's own companies write and send, through the commands of the product.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { addLine } from "@/lib/claims/commands/add-line";
import { saveClaimFields, saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { startClaim } from "@/lib/claims/commands/start-claim";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import { insertAttachment } from "@/lib/claims/data/attachment-store";
import { findDossier } from "@/lib/claims/data/claim-dossier";
import { prepareFiling } from "@/lib/claims/data/filing";
import type { ClaimDraftField, LineDraftField } from "@/lib/claims/domain/draft-fields";
import { recordDocument } from "@/lib/evidence/data/document-store";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { sha256Hex } from "@/lib/platform/hash";
import { uuidv7 } from "@/lib/shared/ids";
import { addDays, type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import type { Failure, Result } from "@/lib/shared/result";
import { companyActor, signIn, type Visitor } from "./visitors";

/** A company that has claims of the bulk data, or the one that a claim belongs to, with its certifier. */
export type Company = { readonly id: string; readonly accountId: string; readonly certifier: Visitor };

export type PreparedClaim = {
  readonly id: string;
  readonly number: string;
  readonly lineIds: readonly string[];
  readonly company: Company;
};

/** The value of a result, or an error that names the refusal. */
export const valued = <T>(result: Result<T, Failure>): T => {
  if (result.ok) return result.value;
  throw new Error(
    JSON.stringify(result.failure, (_key, fact) => (typeof fact === "bigint" ? fact.toString() : fact)),
  );
};

/** Companies of the bulk data (with claims), or those kept for the benchmark's own acts (fewest claims first). */
export const findCompanies = async (
  owner: pg.Pool,
  kind: "withClaims" | "actors",
  count: number,
): Promise<readonly Company[]> => {
  const { rows } = await owner.query<{ id: string; accountId: string; email: string }>(
    `SELECT c.id, b.id AS "accountId", u.email FROM company c JOIN membership m ON m.company_id = c.id JOIN "user" u ON u.id = m.user_id
       JOIN bank_account b ON b.company_id = c.id
       WHERE c.inn LIKE $1 ORDER BY (SELECT count(*) FROM claim WHERE company_id = c.id AND $1 = '96%'), c.inn LIMIT $2`,
    [kind === "actors" ? "96%" : "97%", count],
  );
  if (rows.length < count) throw new Error("There are not companies enough: begin with a new database");
  const companies: Company[] = [];
  for (const { id, accountId, email } of rows)
    companies.push({ id, accountId, certifier: await signIn(owner, email) });
  return companies;
};

const lineFields = (place: number, paidOn: IsoDate): Readonly<Partial<Record<LineDraftField, string>>> => ({
  purpose: `Испытания по директиве, этап ${place}`,
  supplierName: `Istituto Prove Milano S.r.l. ${place}`,
  supplierCountry: "IT",
  invoiceNumber: `INV-${place}`,
  invoiceDate: paidOn,
  paidOn,
  paymentOrderNumber: String(300 + place),
  amount: "50000.00",
  destinationCountry: "IT",
  hsCode: "903180",
});

const demandedKinds = ["INVOICE", "PAYMENT_ORDER", "CERTIFICATE"] as const;
const linesOfAClaim = 3;

/** Five days ago, but in this year: claims are paid by the year of the payment. */
const paymentDay = (today: IsoDate): IsoDate => {
  const day = addDays(today, -5);
  return yearOf(day) === yearOf(today) ? day : today;
};

const typedFields = <F extends string>(typed: Readonly<Partial<Record<F, string>>>) =>
  Object.entries(typed).map(([field, value]) => ({
    field: field as F,
    typed: String(value),
    base: field === "currency" ? "RUB" : "",
  }));

/** A draft of three lines with their documents that can be sent as it is. */
export const draftClaim = async (company: Company, programmeId: string): Promise<PreparedClaim> => {
  const by = await companyActor(company.certifier);
  const id = uuidv7();
  const { number } = valued(
    await startClaim(by, { programmeId, category: "CERTIFICATION", idempotencyKey: id }),
  );
  const head = { accountId: company.accountId, contractNumber: "EXP-1" };
  valued(await saveClaimFields(by, { number, fields: typedFields<ClaimDraftField>(head) }));

  const paidOn = paymentDay(moscowDateOf(new Date(by.person.now)));
  const lineIds: string[] = [];
  for (let place = 1; place <= linesOfAClaim; place += 1) {
    const { lineId } = valued(await addLine(by, { number, idempotencyKey: uuidv7() }));
    const fields = typedFields<LineDraftField>(lineFields(place, paidOn));
    valued(await saveLineFields(by, { number, lineId, fields }));
    lineIds.push(lineId);
  }
  await attachPapers(by, id, lineIds);
  return { id, number, lineIds, company };
};

/** Rows without files behind them: nobody opens these. */
const attachPapers = (by: CompanyActor, claimId: string, lineIds: readonly string[]): Promise<void> =>
  withContext(by.session, async (db) => {
    for (const lineId of lineIds)
      for (const kind of demandedKinds) {
        const documentId = uuidv7();
        const file = {
          sha256: sha256Hex(randomUUID()),
          size: 40_000,
          kind: "pdf",
          mime: "application/pdf",
          pages: 1,
          fileName: `${kind}.pdf`,
        } as const;
        const uploader = { companyId: by.companyId, userId: by.userId, at: by.person.now };
        await recordDocument(db, documentId, file, uploader);
        await insertAttachment(db, by, {
          id: uuidv7(),
          claimId,
          documentId,
          lineId,
          clarificationId: null,
          kind,
        });
      }
  });

/** Declares the amount that the check page shows, and sends. */
export const sendClaim = async ({ number, company }: PreparedClaim): Promise<void> => {
  const by = await companyActor(company.certifier);
  const expectedSupport = await withContext(by.session, async (db) => {
    const dossier = await findDossier(db, by, number);
    if (!dossier) throw new Error(`There is no claim ${number}`);
    return (await prepareFiling(db, by, dossier, true)).assessment.totals.support.toString();
  });
  valued(await submitClaim(by, { number, expectedSupport, declared: "on", idempotencyKey: uuidv7() }));
};
