import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type {
  CapUse,
  Cut,
  Entitlement,
  StepName,
  TraceLine,
} from "@/lib/programmes/domain/entitlement-types";
import { type MessageParams, roubles } from "@/lib/programmes/domain/message-params";
import type { Kopecks } from "@/lib/shared/money";

/** Who took it: the rules from the cost, the officer from the cost, a limit or the minimum from the support. */
export type CutBy = "rules" | "officer" | "cap" | "minimum";

/** A row of the receipt. Amounts are never negative; the sign of a cut is for the page to draw. */
export type ReceiptRow =
  | { readonly kind: "paid"; readonly kopecks: Kopecks; readonly lines: number }
  | {
      readonly kind: "cut";
      readonly by: CutBy;
      readonly code: DeductionCode;
      readonly kopecks: Kopecks;
      readonly rule: string | null;
    }
  | { readonly kind: "eligible" | "accepted" | "getBack"; readonly kopecks: Kopecks }
  | {
      readonly kind: "rate";
      readonly basisPoints: number;
      readonly kopecks: Kopecks;
      readonly rule: string | null;
    };

/** The cap that is nearest to its end, for the bar under the receipt. */
export type ReceiptLimit = {
  readonly code: CapUse["code"];
  readonly limit: Kopecks;
  readonly usedBefore: Kopecks;
  readonly take: Kopecks;
  readonly leftAfter: Kopecks;
};

/** The receipt panel: what it shows from top to bottom, and the amount in its head. */
export type WaterfallSummary = {
  readonly rows: readonly ReceiptRow[];
  readonly getBack: Kopecks;
  /** The part of `getBack` that waits for a document which is not there yet. */
  readonly waiting: Kopecks;
  readonly limit: ReceiptLimit | null;
};

/**
 * The rows of the receipt for a calculation: paid to suppliers, what the rules do not cover, eligible, what
 * the officer took, × rate, limits, you get back. Equal reasons are one row. `waiting` is found by whoever
 * knows the documents; it is never shown as more than what the claim brings.
 */
export const waterfallSummary = (
  entitlement: Entitlement,
  { waiting }: { readonly waiting: Kopecks },
): WaterfallSummary => {
  const { totals, lines, trace, rateBasisPoints } = entitlement;
  const officerRows = cutRows(entitlement, "officer");

  return {
    rows: [
      { kind: "paid", kopecks: totals.claimed, lines: lines.length },
      ...cutRows(entitlement, "rules"),
      { kind: "eligible", kopecks: totals.eligible },
      ...officerRows,
      ...(officerRows.length > 0 ? [{ kind: "accepted", kopecks: totals.accepted } as const] : []),
      { kind: "rate", basisPoints: rateBasisPoints, kopecks: totals.rated, rule: ruleOfRate(trace) },
      ...cutRows(entitlement, "cap"),
      ...cutRows(entitlement, "minimum"),
      { kind: "getBack", kopecks: totals.support },
    ],
    getBack: totals.support,
    waiting: waiting < totals.support ? waiting : totals.support,
    limit: nearestLimit(entitlement.caps),
  };
};

/** The values of a trace sentence: its own, and the amounts before, after and taken. */
export const traceSentenceParams = ({ params, before, after }: TraceLine): MessageParams => ({
  ...params,
  before: roubles(before),
  after: roubles(after),
  cut: roubles(before > after ? before - after : 0n),
});

const cutters: Readonly<Partial<Record<StepName, CutBy>>> = {
  period: "rules",
  product: "rules",
  vat: "rules",
  decision: "officer",
  capCategory: "cap",
  capGroup: "cap",
  capCompanyYear: "cap",
  minimumClaim: "minimum",
};

const cutRows = ({ lines }: Entitlement, by: CutBy): readonly ReceiptRow[] => {
  const byCode = new Map<DeductionCode, Cut>();
  for (const cut of lines.flatMap(({ cuts }) => cuts)) {
    if (cutters[cut.step] !== by) continue;
    byCode.set(cut.code, { ...cut, kopecks: cut.kopecks + (byCode.get(cut.code)?.kopecks ?? 0n) });
  }

  return [...byCode.values()].map(({ code, kopecks, rule }) => ({ kind: "cut", by, code, kopecks, rule }));
};

const ruleOfRate = (trace: readonly TraceLine[]): string | null =>
  trace.find(({ key }) => key === "rate.claim")?.rule ?? null;

const nearestLimit = (caps: readonly CapUse[]): ReceiptLimit | null => {
  const used = caps.filter(({ take }) => take > 0n);
  const nearest = (used.length > 0 ? used : caps).reduce<CapUse | null>(
    (least, cap) => (least === null || leftAfter(cap) < leftAfter(least) ? cap : least),
    null,
  );
  if (nearest === null) return null;

  const { code, limit, leftBefore, take } = nearest;

  return { code, limit, usedBefore: limit - leftBefore, take, leftAfter: leftAfter(nearest) };
};

const leftAfter = ({ leftBefore, take }: CapUse): Kopecks => leftBefore - take;
