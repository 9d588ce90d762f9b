import {
  type AssessmentState,
  blockedBy,
  cutLines,
  type LineCut,
  type Step,
  said,
  totalOf,
  type WorkLine,
} from "@/lib/programmes/domain/assessment/assessment-state";
import { allHold, placeOf } from "@/lib/programmes/domain/assessment/known-facts";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { text } from "@/lib/programmes/domain/message-params";
import { narrowFirst } from "@/lib/programmes/domain/rulebook/cap-nesting";
import type { CapRule } from "@/lib/programmes/domain/rulebook/cap-rules";
import { coveredCategories } from "@/lib/programmes/domain/rulebook/category-tree";
import { applyBasisPoints, maxOf, spread, sumOf } from "@/lib/shared/money";

/** Applies the limits that `picked` chooses, the narrow before the wide. */
export const withCaps = (
  state: AssessmentState,
  step: Step["name"],
  picked: (cap: CapRule) => boolean,
): AssessmentState =>
  narrowFirst(state.rules, state.rules.caps.filter(picked)).reduce(
    (current, cap) => withCap(current, step, cap),
    state,
  );

/**
 * A limit stands for each line, document, unit, vendor or country apart: one cell for each. The cells of one limit
 * share no line, so they are applied in one pass.
 */
const withCap = (state: AssessmentState, step: Step["name"], cap: CapRule): AssessmentState => {
  const cells = cellsOf(state, cap).flatMap((cell) => judgedCell(state, cap, cell));
  const isUnknown = cells.some(({ limit }) => limit === null);
  const cuts = new Map(cells.flatMap((cell) => cutsIn(state, cap, cell)));
  const next = cutLines(state, step, ({ source }) => cuts.get(source.id) ?? null);
  const applied = {
    ...next,
    caps: [
      ...next.caps,
      ...cells.map(({ key, limit, left, lines, binding }) => ({
        code: cap.code,
        key,
        limit: limit ?? 0n,
        left,
        binding,
        lineIds: lines.map(({ source }) => source.id),
      })),
    ],
  };

  return isUnknown ? blockedBy(applied, "factMissing", { rule: text(cap.code) }) : applied;
};

type Cell = { readonly key: string | null; readonly lines: readonly WorkLine[] };

/** A cell with its height, what earlier claims left of it, and whether it binds. No height is known without its fact. */
type JudgedCell = Cell & { readonly limit: bigint | null; readonly left: bigint; readonly binding: boolean };

const cellsOf = (state: AssessmentState, cap: CapRule): readonly Cell[] => {
  const cells = new Map<string | null, WorkLine[]>();
  const covered = coveredCategories(state.rules, cap.categories);
  for (const line of state.lines) {
    const isPlaced = cap.place === undefined || cap.place === placeOf(state.rules, line.source);
    if (line.isBlocked || !covered.has(line.source.category) || !isPlaced) continue;
    const key = keyOf(cap, line.source);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [line]);
    else cell.push(line);
  }

  return [...cells].map(([key, lines]) => ({ key, lines }));
};

const judgedCell = (state: AssessmentState, cap: CapRule, cell: Cell): readonly JudgedCell[] => {
  const height = heightOf(state, cap, cell.lines);
  if (height === "none") return [];
  // A share of something that nobody has stated is no limit to rely on: nothing is promised until it is.
  const limit = height === "unknown" ? null : height;
  const used = sumOf(
    state.claim.used
      .filter((use) => use.cap === cap.code && (use.key ?? null) === cell.key)
      .map(({ minor }) => minor),
  );
  const left = limit !== null && used < limit ? limit - used : 0n;

  return [{ ...cell, limit, left, binding: totalOf(cell.lines) > left }];
};

const cutsIn = (
  state: AssessmentState,
  cap: CapRule,
  { lines, left, limit, binding }: JudgedCell,
): readonly (readonly [string, LineCut])[] => {
  if (!binding) return [];
  const cut = capCut(state, cap, { left, limit: limit ?? 0n });
  // A limit for each line or document has hundreds of cells of one line: there is nothing to spread in them.
  const shares =
    lines.length === 1
      ? [left]
      : spread(
          left,
          lines.map(({ running }) => running),
        );

  return lines.map(({ source }, at) => [source.id, { ...cut, to: shares[at] ?? 0n }]);
};

const keyOf = ({ per }: CapRule, source: WorkLine["source"]): string | null => {
  switch (per) {
    case "LINE":
      return source.id;
    case "DOCUMENT":
      // Two suppliers may give their documents the same number.
      return [source.vendor, source.document].filter((part) => part !== undefined).join(" ");
    case "UNIT":
      return source.unit ?? "";
    case "VENDOR":
      return source.vendor ?? "";
    case "COUNTRY":
      return source.country ?? "";
    case "CLAIM":
      return null;
  }
};

const capCut = (
  state: AssessmentState,
  cap: CapRule,
  { left, limit }: { readonly left: bigint; readonly limit: bigint },
): LineCut => ({
  to: left,
  code: codeOf(cap),
  rule: `caps.${state.rules.caps.indexOf(cap)}`,
  key: "cap",
  limit: cap.code,
  params: {
    cap: { kind: "bilingual", ...cap.name },
    limit: said(state, limit),
    left: said(state, left),
  },
});

/** How high a limit stands for these lines; of several tiers the first that holds for all of them. */
const heightOf = (
  state: AssessmentState,
  { limit }: CapRule,
  lines: readonly WorkLine[],
): bigint | "none" | "unknown" => {
  const { exports } = state.claim;
  switch (limit.kind) {
    case "FIXED":
      return limit.minor;
    case "TIERS": {
      const tier = limit.tiers.find(({ when }) => lines.every(({ source }) => allHold(state, when, source)));

      return tier?.minor ?? limit.otherwise ?? "none";
    }
    case "PER_QUANTITY":
      return limit.minor * sumOf(lines.map(({ source }) => BigInt(source.quantity ?? 0)));
    case "SHARE_OF_GOODS_VALUE":
      return shareOf(exports.goodsValue, limit.basisPoints);
    case "SHARE_OF_TAXES_PAID":
      return shareOf(exports.taxesPaidPreviousYear, limit.basisPoints);
    case "SHARE_OF_EXPORT_REVENUE":
      return shareOf(revenueOf(limit.year, exports), limit.basisPoints);
  }
};

const shareOf = (amount: bigint | undefined, basisPoints: number): bigint | "unknown" =>
  amount === undefined ? "unknown" : applyBasisPoints(amount, basisPoints);

const revenueOf = (
  year: "CURRENT" | "PREVIOUS" | "GREATER_OF_BOTH",
  { revenueCurrentYear, revenuePreviousYear }: AssessmentState["claim"]["exports"],
): bigint | undefined => {
  if (year === "CURRENT") return revenueCurrentYear;
  if (year === "PREVIOUS") return revenuePreviousYear;
  if (revenueCurrentYear === undefined || revenuePreviousYear === undefined)
    return revenueCurrentYear ?? revenuePreviousYear;

  return maxOf(revenueCurrentYear, revenuePreviousYear);
};

/** The reason a limit's cut is given: by what the limit is a share of, what it stands for, and over which time. */
const codeOf = (cap: CapRule): DeductionCode => {
  const byShare = {
    SHARE_OF_GOODS_VALUE: "CAP_GOODS_VALUE",
    SHARE_OF_EXPORT_REVENUE: "CAP_REVENUE",
    SHARE_OF_TAXES_PAID: "CAP_TAX",
    PER_QUANTITY: "CAP_UNIT",
  } as const;
  if (cap.limit.kind !== "FIXED" && cap.limit.kind !== "TIERS") return byShare[cap.limit.kind];
  if (cap.per !== "CLAIM") return byUnit[cap.per];
  if (cap.by === "GROUP") return "CAP_COMPANY_GROUP";
  if (cap.categories !== "ALL" || cap.place !== undefined)
    return cap.categories !== "ALL" && cap.categories.length > 1 ? "CAP_GROUP" : "CAP_CATEGORY";

  return bySpan[cap.span];
};

const byUnit = {
  LINE: "CAP_LINE",
  DOCUMENT: "CAP_DOCUMENT",
  UNIT: "CAP_UNIT",
  VENDOR: "CAP_VENDOR",
  COUNTRY: "CAP_COUNTRY",
} as const satisfies Record<Exclude<CapRule["per"], "CLAIM">, DeductionCode>;

const bySpan = {
  CLAIM: "CAP_CLAIM",
  YEAR: "CAP_COMPANY_YEAR",
  LIFETIME: "CAP_LIFETIME",
} as const satisfies Record<CapRule["span"], DeductionCode>;
