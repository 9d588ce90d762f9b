import "server-only";
import type { ClaimDraftField, DraftValue, LineDraftField } from "@/lib/claims/domain/draft-fields";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";
import { dayOrNull, storedDay } from "@/lib/shared/stored-days";
import type { Prisma } from "@/prisma/generated/client";

/** The stored fields of a line or of a claim, with whoever wrote in it last. */
export type FieldsRow<F extends string> = {
  readonly id: string;
  readonly values: Readonly<Record<F, DraftValue>>;
  readonly editedBy: { readonly nameRu: string; readonly nameEn: string } | null;
  readonly editedAt: string | null;
};

type Editor = { readonly editedById: string | null; readonly editedAt: Date | null };

const editorOf = async (db: Db, { editedById, editedAt }: Editor) => ({
  editedBy:
    editedById === null
      ? null
      : await db.user.findUnique({ where: { id: editedById }, select: { nameRu: true, nameEn: true } }),
  editedAt: editedAt?.toISOString() ?? null,
});

export const findLineFields = async (
  db: Db,
  claimId: string,
  lineId: string,
): Promise<FieldsRow<LineDraftField> | null> => {
  const row = await db.claimLine.findFirst({ where: { id: lineId, claimId } });
  if (!row) return null;
  const { amountMinor, vatMinor, invoiceDate, paidOn, ...rest } = row;
  return {
    id: row.id,
    values: {
      purpose: rest.purpose,
      supplierName: rest.supplierName,
      supplierCountry: rest.supplierCountry,
      supplierTaxId: rest.supplierTaxId,
      invoiceNumber: rest.invoiceNumber,
      invoiceDate: dayOrNull(invoiceDate),
      paidOn: dayOrNull(paidOn),
      paymentOrderNumber: rest.paymentOrderNumber,
      currency: rest.currency,
      amount: amountMinor,
      vat: vatMinor,
      destinationCountry: rest.destinationCountry,
      hsCode: rest.hsCode,
      contractNumber: rest.contractNumber,
      eventName: rest.eventName,
    },
    ...(await editorOf(db, row)),
  };
};

export const findClaimFields = async (db: Db, claimId: string): Promise<FieldsRow<ClaimDraftField>> => {
  const row = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  return {
    id: row.id,
    values: {
      title: row.title,
      category: row.category,
      contractNumber: row.contractNumber,
      contractDate: dayOrNull(row.contractDate),
      uniqueContractNumber: row.uniqueContractNumber,
      hsCode: row.hsCode,
      accountId: row.accountId,
    },
    ...(await editorOf(db, row)),
  };
};

/** Values to write, by field; a missing field stays as it is. */
type Changes<F extends string> = Readonly<Partial<Record<F, DraftValue>>>;

export const writeLineFields = async (
  db: Db,
  actor: CompanyActor,
  lineId: string,
  changes: Changes<LineDraftField>,
): Promise<void> => {
  const { amount, vat, invoiceDate, paidOn, ...texts } = changes;
  await db.claimLine.update({
    where: { id: lineId },
    data: {
      ...(texts as Prisma.ClaimLineUpdateInput),
      ...(amount === undefined ? {} : { amountMinor: amount as bigint | null }),
      ...(vat === undefined ? {} : { vatMinor: vat as bigint | null }),
      ...(invoiceDate === undefined ? {} : { invoiceDate: columnOf(invoiceDate) }),
      ...(paidOn === undefined ? {} : { paidOn: columnOf(paidOn) }),
      version: { increment: 1 },
      ...editor(actor),
    },
    select: { id: true },
  });
};

export const writeClaimFields = async (
  db: Db,
  actor: CompanyActor,
  claimId: string,
  changes: Changes<ClaimDraftField>,
): Promise<void> => {
  const { contractDate, ...texts } = changes;
  await db.claim.update({
    where: { id: claimId },
    data: {
      ...(texts as Prisma.ClaimUncheckedUpdateInput),
      ...(contractDate === undefined ? {} : { contractDate: columnOf(contractDate) }),
      ...editor(actor),
    },
    select: { id: true },
  });
};

const editor = ({ userId, person }: CompanyActor) => ({ editedById: userId, editedAt: person.now });

const columnOf = (day: DraftValue | undefined): Date | null =>
  typeof day === "string" ? storedDay(day) : null;

/** Whether the account belongs to the company and is still used. */
export const isOpenAccount = async (db: Db, accountId: string): Promise<boolean> =>
  (await db.bankAccount.count({ where: { id: accountId, closedAt: null } })) > 0;
