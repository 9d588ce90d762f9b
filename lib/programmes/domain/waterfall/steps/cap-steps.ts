import { capCountsIn, capsOn, leftUnder } from "@/lib/programmes/domain/caps";
import type { StepName } from "@/lib/programmes/domain/entitlement-types";
import { type MessageParams, roubles } from "@/lib/programmes/domain/message-params";
import type { CapDeduction, CapRule } from "@/lib/programmes/domain/programme-rules";
import {
  cutLines,
  saying,
  totalRunning,
  type WaterfallState,
  type WaterfallStep,
  type WorkLine,
} from "@/lib/programmes/domain/waterfall/waterfall-state";
import { spread } from "@/lib/shared/money";

/** The limit of the category; exhibitions have one at home and one abroad. */
export const capCategoryStep: WaterfallStep = {
  name: "capCategory",
  apply: (state) => withCapsOf(state, "CAP_CATEGORY", "capCategory"),
};

/** The limit that several categories share. */
export const capGroupStep: WaterfallStep = {
  name: "capGroup",
  apply: (state) => withCapsOf(state, "CAP_GROUP", "capGroup"),
};

/** The limit of the company for the year, over all categories. */
export const capCompanyYearStep: WaterfallStep = {
  name: "capCompanyYear",
  apply: (state) => withCapsOf(state, "CAP_COMPANY_YEAR", "capCompanyYear"),
};

const withCapsOf = (state: WaterfallState, deduction: CapDeduction, step: StepName): WaterfallState => {
  const caps = capsOn(state.input.rules, state.input.category).filter((cap) => cap.deduction === deduction);
  const total = totalRunning(state.lines);
  if (caps.length === 0)
    return saying(state, [
      {
        step,
        lineId: null,
        before: total,
        after: total,
        code: null,
        rule: null,
        key: "cap.none",
        params: {},
      },
    ]);

  return caps.reduce((current, cap) => withCap(current, cap, step), state);
};

/**
 * Lowers the lines of a cap to what is left under it, pro rata of their support so far and by largest
 * remainder, so that together they take exactly what is left.
 */
const withCap = (state: WaterfallState, cap: CapRule, step: StepName): WaterfallState => {
  const covered = state.lines.filter(({ source }) => capCountsIn(cap, source.destinationCountry));
  const left = leftUnder(cap, state.input.capLeft);
  const binding = totalRunning(covered) > left;
  const shares = binding ? sharesOf(covered, left) : new Map<WorkLine, bigint>();
  const params = capWords(cap, left);
  const words = { untouched: "cap.within", cut: "cap.binding", code: cap.deduction, params } as const;
  const next = cutLines(state, step, words, (line) => {
    const share = shares.get(line);

    return share === undefined ? null : { to: share, code: cap.deduction, key: "cap.line", params };
  });
  const applied = {
    code: cap.code,
    deduction: cap.deduction,
    limit: cap.kopecks,
    leftBefore: left,
    binding,
  };

  return { ...next, caps: [...next.caps, applied] };
};

const sharesOf = (lines: readonly WorkLine[], left: bigint): ReadonlyMap<WorkLine, bigint> => {
  const shares = spread(
    left,
    lines.map(({ running }) => running),
  );

  return new Map(lines.map((line, at) => [line, shares[at] ?? 0n]));
};

const capWords = (cap: CapRule, left: bigint): MessageParams => ({
  cap: { kind: "bilingual", ...cap.name },
  limit: roubles(cap.kopecks),
  left: roubles(left),
});
