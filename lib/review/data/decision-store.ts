import "server-only";
import type { FactLine } from "@/lib/claims/data/calculation-facts";
import type { StoredClaim } from "@/lib/claims/data/claim-store";
import type { Db } from "@/lib/platform/db/prisma";
import { type DecidedClaim, decideClaim } from "@/lib/review/data/decided-claim";
import { findReviewState, type ReviewState } from "@/lib/review/data/review-store";
import { buildDecisionSnapshot, type DecidedLine } from "@/lib/review/domain/build-decision-snapshot";
import type { CurrentVerdict } from "@/lib/review/domain/current-verdicts";
import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { assert } from "@/lib/shared/assert";

type PartiesJson = Pick<DecisionSnapshot, "company" | "payee"> & {
  readonly programme: Omit<DecisionSnapshot["programme"], "versionId" | "version" | "rulesHash">;
};

/** Whom the decision is about and who is paid, as the database names them now. */
const findParties = async (db: Db, claimId: string): Promise<PartiesJson> => {
  const [row] = await db.$queryRaw<{ parties: PartiesJson }[]>`
    SELECT jsonb_build_object(
      'company', jsonb_build_object('id', o.id, 'inn', o.inn, 'kpp', o.kpp, 'nameRu', o.name_ru, 'nameEn', o.name_en),
      'programme', jsonb_build_object('id', p.id, 'nameRu', p.name_ru, 'nameEn', p.name_en),
      'payee', jsonb_build_object('accountId', b.id, 'bik', b.bik, 'bankName', b.bank_name, 'settlement', b.settlement,
        'correspondent', b.correspondent)) AS parties
    FROM claim c JOIN company o ON o.id = c.company_id JOIN programme p ON p.id = c.programme_id
      JOIN bank_account b ON b.id = c.account_id WHERE c.id = ${claimId}::uuid`;
  assert(row !== undefined, "A submitted claim has no account to be paid to");

  return row.parties;
};

/**
 * The decision as the rows of the claim make it now; null while a line has no verdict. `recommend` stores its
 * hash, and every signature compares it with what it would be at that moment.
 */
export const loadDecisionSnapshot = async (
  db: Db,
  claim: StoredClaim,
  { message }: { readonly message: string },
): Promise<DecisionSnapshot | null> => {
  const state = await findReviewState(db, claim.id);

  return snapshotOf(db, claim, { decision: await decideClaim(db, claim, state), message });
};

type Made = { readonly decision: DecidedClaim; readonly message: string };

/** The same for a decision that is already computed. */
export const snapshotOf = async (
  db: Db,
  claim: StoredClaim,
  { decision, message }: Made,
): Promise<DecisionSnapshot | null> => {
  const { calculation, verdicts, decided, asked } = decision;
  const { fiscalYear, budgetLineId } = claim;
  const lines = calculation.lines.flatMap((line) => {
    const verdict = verdicts.get(line.id);

    return verdict ? decidedLine(line, verdict) : [];
  });
  if (lines.length < calculation.lines.length || fiscalYear === null || budgetLineId === null) return null;

  const { company, programme, payee } = await findParties(db, claim.id);
  const { id: versionId, version, rulesHash } = claim.programmeVersion;

  return buildDecisionSnapshot({
    claim: { id: claim.id, number: claim.number, round: claim.round },
    category: claim.category,
    company,
    programme: { ...programme, versionId, version, rulesHash },
    fiscalYear,
    budgetLineId,
    payee,
    message,
    lines,
    rules: calculation.rules,
    decided,
    asked,
  });
};

const decidedLine = (
  line: FactLine,
  { verdict, reasonCode, note }: CurrentVerdict,
): readonly DecidedLine[] =>
  verdict === "UNDECIDED"
    ? []
    : [
        {
          id: line.id,
          position: line.position,
          purpose: line.purpose,
          supplierName: line.supplierName,
          invoiceNumber: line.invoiceNumber,
          invoiceDate: line.invoiceDate,
          paidOn: line.paidOn,
          currency: line.currency,
          amountMinor: (line.amountMinor ?? 0n).toString(),
          rate: line.rate && {
            nominal: Number(line.rate.nominal),
            value: line.rate.value.toString(),
            date: line.rate.date,
            source: line.rate.source,
          },
          verdict,
          reasonCode,
          note,
        },
      ];

/** Verdicts of earlier rounds that still count, to be written into the round that is decided. */
export const carriedVerdicts = (
  verdicts: DecidedClaim["verdicts"],
  state: ReviewState,
): readonly (CurrentVerdict & { readonly internal: string })[] =>
  [...verdicts.values()]
    .filter(({ isCarriedOver }) => isCarriedOver)
    .map((verdict) => ({ ...verdict, internal: internalOf(state, verdict) }));

const internalOf = (state: ReviewState, { lineId, round }: CurrentVerdict): string =>
  state.verdicts.find((one) => one.lineId === lineId && one.round === round)?.internal ?? "";
