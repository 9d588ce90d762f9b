import type { EntitlementLine } from "@/lib/programmes/domain/entitlement-types";
import { toKopecks } from "@/lib/programmes/domain/exchange-rates";
import { amountOf } from "@/lib/programmes/domain/message-params";
import {
  cutLines,
  type LineCut,
  saying,
  totalRunning,
  type WaterfallStep,
} from "@/lib/programmes/domain/waterfall/waterfall-state";
import { money } from "@/lib/shared/money";

/**
 * Takes out the VAT, unless the programme covers it for the company's tax regime. What
 * stays is the net amount converted once: converting the tax and subtracting it would round twice.
 */
export const vatStep: WaterfallStep = {
  name: "vat",
  apply: (state) => {
    const { rules, taxRegime } = state.input;
    if (rules.vat.coveredFor.includes(taxRegime)) {
      const total = totalRunning(state.lines);

      return saying(state, [
        {
          step: "vat",
          lineId: null,
          before: total,
          after: total,
          code: null,
          rule: null,
          key: "vat.claimCovered",
          params: {},
        },
      ]);
    }

    return cutLines(
      state,
      "vat",
      { untouched: "vat.claimNone", cut: "vat.claimCut", code: "VAT_RECOVERABLE", params: {} },
      ({ source }) => withoutVat(source),
    );
  },
};

const withoutVat = ({ amount, vat, rate }: EntitlementLine): LineCut | null => {
  if (amount === null || vat === null || vat.minor === 0n) return null;

  const net = toKopecks(money(amount.minor - vat.minor, amount.currency), rate);

  return net === null
    ? null
    : { to: net, code: "VAT_RECOVERABLE", key: "vat.removed", params: { vat: amountOf(vat) } };
};
