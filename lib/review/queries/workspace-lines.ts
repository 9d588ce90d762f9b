import "server-only";
import type { FactLine } from "@/lib/claims/data/calculation-facts";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import { clauseOf } from "@/lib/programmes/domain/rulebook/clauses";
import type { DecidedClaim } from "@/lib/review/data/decided-claim";
import type { ReviewState } from "@/lib/review/data/review-store";
import type { DecidedVerdict } from "@/lib/review/domain/decision-snapshot";

/** A line as the officer compares and decides it; amounts are digits of kopecks or minor units. */
export type WorkspaceLine = {
  readonly id: string;
  readonly position: number;
  readonly purpose: string;
  readonly supplierName: string;
  readonly supplierCountry: string | null;
  readonly supplierTaxId: string | null;
  readonly invoiceNumber: string | null;
  readonly invoiceDate: string | null;
  readonly paidOn: string | null;
  readonly paymentOrderNumber: string | null;
  readonly currency: string;
  readonly amountMinor: string;
  readonly vatMinor: string | null;
  readonly destinationCountry: string | null;
  readonly hsCode: string | null;
  readonly eventName: string | null;
  readonly rate: {
    readonly value: string;
    readonly nominal: string;
    readonly date: string;
    readonly source: string;
  } | null;
  readonly claimed: string;
  readonly eligible: string;
  readonly accepted: string;
  /** What the line brings with the verdicts so far. */
  readonly support: string;
  /** What it would have brought undecided. */
  readonly requested: string;
  readonly cuts: readonly { readonly code: string; readonly kopecks: string; readonly rule: string | null }[];
  readonly verdict: {
    readonly name: DecidedVerdict;
    readonly reasonCode: string | null;
    readonly note: string;
    /** Given in an earlier round and still standing. */
    readonly isCarriedOver: boolean;
  } | null;
  readonly openQuestions: number;
  /** The officer's remark of the last return, when the line was opened by it. */
  readonly remark: { readonly text: string; readonly isFixed: boolean } | null;
};

/** The lines with their verdicts, questions and remarks. */
export const workspaceLines = (
  decision: DecidedClaim,
  state: ReviewState,
  round: number,
): readonly WorkspaceLine[] =>
  decision.calculation.lines.map((line) => {
    const verdict = decision.verdicts.get(line.id);
    const flag = state.flags.find((one) => one.lineId === line.id && one.round === round - 1);

    return {
      ...factsOf(line),
      ...amountsOf(line.id, decision),
      verdict:
        verdict && verdict.verdict !== "UNDECIDED"
          ? {
              name: verdict.verdict,
              reasonCode: verdict.reasonCode,
              note: verdict.note,
              isCarriedOver: verdict.isCarriedOver,
            }
          : null,
      openQuestions: state.questions.filter(({ lineId, status }) => lineId === line.id && status === "OPEN")
        .length,
      remark: flag ? { text: flag.remark, isFixed: flag.fixedAt !== null } : null,
    };
  });

const factsOf = (line: FactLine) => ({
  id: line.id,
  position: line.position,
  purpose: line.purpose,
  supplierName: line.supplierName,
  supplierCountry: line.supplierCountry,
  supplierTaxId: line.supplierTaxId,
  invoiceNumber: line.invoiceNumber,
  invoiceDate: line.invoiceDate,
  paidOn: line.paidOn,
  paymentOrderNumber: line.paymentOrderNumber,
  currency: line.currency,
  amountMinor: (line.amountMinor ?? 0n).toString(),
  vatMinor: line.vatMinor?.toString() ?? null,
  destinationCountry: line.destinationCountry,
  hsCode: line.hsCode,
  eventName: line.eventName,
  rate: line.rate && {
    value: line.rate.value.toString(),
    nominal: line.rate.nominal.toString(),
    date: line.rate.date,
    source: line.rate.source,
  },
});

const amountsOf = (lineId: string, { calculation, decided, asked }: DecidedClaim) => {
  const part = partOf(decided, lineId);

  return {
    claimed: part.claimed.toString(),
    eligible: part.eligible.toString(),
    accepted: part.accepted.toString(),
    support: part.support.toString(),
    requested: partOf(asked, lineId).support.toString(),
    cuts: part.cuts.map(({ code, minor }) => ({
      code,
      kopecks: minor.toString(),
      rule: clauseOf(calculation.rules, code),
    })),
  };
};

const partOf = (calculation: Assessment, lineId: string) => {
  const part = calculation.lines.find(({ id }) => id === lineId);
  if (!part) throw new Error("The calculation covers every line");

  return part;
};
