import {
  type AssessmentState,
  cutLines,
  type LineCut,
  type Step,
  said,
  type WorkLine,
} from "@/lib/programmes/domain/assessment/assessment-state";
import type { AssessmentTraceLine } from "@/lib/programmes/domain/assessment/assessment-types";
import type { RateRecord } from "@/lib/programmes/domain/assessment/claim-schema";
import { partsOfMinor, toProgrammeMinor } from "@/lib/programmes/domain/assessment/conversion";
import { amountOf, day, type MessageParam, percent, text } from "@/lib/programmes/domain/message-params";
import { rouble } from "@/lib/shared/currencies";
import { formatMinorPlain, money } from "@/lib/shared/money";

/** What a rule leaves of a line in the currency of the payment, in parts of its minor unit. */
type OriginalCut = Omit<LineCut, "to"> & { readonly leaves: bigint };

/**
 * Lowers lines before their conversion: what is left is converted anew from the exact original, never the part
 * that was taken, which would round twice. A tariff has no tax, no excluded part and no other amounts.
 */
const cutOriginals = (
  state: AssessmentState,
  step: Step["name"],
  judge: (line: WorkLine) => OriginalCut | null,
): AssessmentState => {
  const leaves = new Map<WorkLine, bigint>();
  const originals = state.lines.map((line) => {
    const cut = line.running > 0n && line.category?.tariff?.use !== "REPLACES_COST" ? judge(line) : null;
    if (cut !== null && cut.leaves < line.original) leaves.set(line, cut.leaves);

    return cut;
  });
  if (leaves.size === 0) return state;

  const next = cutLines(state, step, (line, at) => {
    const cut = originals[at] ?? null;

    return cut === null
      ? null
      : { ...cut, to: toProgrammeMinor(state.rules, leaves.get(line) ?? line.original, line.rate) };
  });

  return {
    ...next,
    lines: next.lines.map((line, at) => {
      const before = state.lines[at];

      return { ...line, original: (before && leaves.get(before)) ?? line.original };
    }),
  };
};

/** Step 3: what never belongs to the cost. Kinds of cost that are left out, cash, then the tax and excluded parts. */
export const exclusionsStep: Step = {
  name: "exclusions",
  apply: (state) => {
    const whole = cutOriginals(state, "exclusions", (line) => excludedWhole(state, line));
    const net = cutOriginals(whole, "exclusions", (line) => withoutVat(whole, line));

    return cutOriginals(net, "exclusions", ({ source, original }) =>
      source.excludedPart === undefined || source.excludedPart === 0n
        ? null
        : {
            leaves: original - source.excludedPart * partsOfMinor,
            code: "EXCLUDED_COST",
            rule: "amountBase.excludedCosts",
            key: "excludedPart",
            params: {
              part: amountOf(money(source.excludedPart, source.amount?.currency ?? state.rules.currency)),
            },
          },
    );
  },
};

const excludedWhole = (
  { rules: { amountBase } }: AssessmentState,
  { source, running }: WorkLine,
): OriginalCut | null => {
  const { kind, paidInCash, relatedParty, maintenanceYear } = source;
  if (kind !== undefined && amountBase.excludedCosts.includes(kind)) {
    const code = kind === "BANK_FEE" ? "BANK_FEE" : "EXCLUDED_COST";

    return {
      leaves: 0n,
      code,
      rule: "amountBase.excludedCosts",
      key: "kindExcluded",
      params: { kind: text(kind) },
    };
  }
  if (maintenanceYear !== undefined && maintenanceYear > (amountBase.maintenanceYears ?? maintenanceYear))
    return { leaves: 0n, code: "EXCLUDED_COST", rule: "amountBase.maintenanceYears", key: "maintenanceOver" };
  if (relatedParty && amountBase.relatedParties === "REFUSED")
    return { leaves: 0n, code: "RELATED_PARTY", rule: "amountBase.relatedParties", key: "relatedParty" };
  const isCashRefused =
    amountBase.cash === "REFUSED"
      ? running > (amountBase.cashUpTo ?? 0n)
      : running > (amountBase.cashUpTo ?? running);

  return paidInCash && isCashRefused
    ? { leaves: 0n, code: "CASH_PAYMENT", rule: "amountBase.cash", key: "cash" }
    : null;
};

const withoutVat = (
  { rules, claim }: AssessmentState,
  { source, original }: WorkLine,
): OriginalCut | null => {
  const { vat, amount } = source;
  if (vat === undefined || vat === 0n || rules.amountBase.vatCoveredFor.includes(claim.applicant.taxRegime))
    return null;

  return {
    leaves: original - vat * partsOfMinor,
    code: "VAT_RECOVERABLE",
    rule: "amountBase.vatCoveredFor",
    key: "vat",
    params: { vat: amountOf(money(vat, amount?.currency ?? rules.currency)) },
  };
};

const wholeShare = 10_000;

/** Step 4: of a cost that serves other markets as well, only the share that serves this one. */
export const mixedUseStep: Step = {
  name: "mixedUse",
  apply: (state) =>
    cutOriginals(state, "mixedUse", ({ source, original }) => {
      const { useShare } = source;
      if (!state.rules.amountBase.mixedUse || useShare === undefined || useShare === wholeShare) return null;

      return {
        leaves: (original * BigInt(useShare)) / BigInt(wholeShare),
        code: "MIXED_USE",
        rule: "amountBase.mixedUse",
        key: "mixedUse",
        params: { share: percent(useShare) },
      };
    }),
};

/** Step 5: the amounts in the programme's currency, each payment by its own record, rounded once. */
export const conversionStep: Step = {
  name: "conversion",
  apply: (state) => {
    const spoken = state.lines.flatMap((line): readonly AssessmentTraceLine[] => {
      if (line.claimed === 0n || (line.rate === null && line.category?.tariff?.use !== "REPLACES_COST"))
        return [];

      return [
        {
          step: "conversion",
          rule: line.rate === null ? `categories.${line.source.category}.tariff` : "fx",
          lineId: line.source.id,
          before: line.running,
          after: line.running,
          limit: null,
          code: null,
          ...(line.rate === null ? byTariff(state, line) : byRecord(state, line, line.rate)),
        },
      ];
    });

    return { ...state, trace: [...state.trace, ...spoken] };
  },
};

const byTariff = (state: AssessmentState, { source, claimed }: WorkLine) => ({
  key: "byTariff",
  params: { units: text(String(source.quantity ?? 0)), total: said(state, claimed) },
});

const byRecord = (
  { rules }: AssessmentState,
  { source }: WorkLine,
  record: NonNullable<WorkLine["rate"]>,
) => ({
  key: "converted",
  params: {
    amount: amountOf(money(source.amount?.minor ?? 0n, record.currency)),
    rate: rules.currency === rouble ? roubleRate(record) : plainRate(record),
    rateDate: day(record.date),
  },
});

const roubleRate = ({ value, nominal, currency }: RateRecord): MessageParam => ({
  kind: "rate",
  value: value.toString(),
  nominal: nominal.toString(),
  currency,
});

const plainRate = ({ value, nominal }: RateRecord): MessageParam =>
  text(`${formatMinorPlain(value, 4)}/${nominal}`);

/** Step 6: the least of what was paid, invoiced and delivered. What is left now is the eligible cost. */
export const lesserAmountStep: Step = {
  name: "lesserAmount",
  apply: (state) => {
    const lesser = (["invoiced", "delivered"] as const).reduce(
      (current, field) =>
        cutOriginals(current, "lesserAmount", ({ source }) => {
          const amount = source[field];
          if (amount === undefined) return null;

          return {
            leaves: amount * partsOfMinor,
            code: field === "invoiced" ? "DOC_MISMATCH" : "NOT_DELIVERED",
            rule: null,
            key: field === "invoiced" ? "invoicedLess" : "deliveredLess",
            params: { amount: amountOf(money(amount, source.amount?.currency ?? state.rules.currency)) },
          };
        }),
      state,
    );

    return { ...lesser, lines: lesser.lines.map((line) => ({ ...line, eligible: line.running })) };
  },
};
