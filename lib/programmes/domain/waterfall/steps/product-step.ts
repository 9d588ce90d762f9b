import { text } from "@/lib/programmes/domain/message-params";
import { excludedPrefixes, prefixOver } from "@/lib/programmes/domain/product-exclusion";
import { cutLines, type WaterfallStep } from "@/lib/programmes/domain/waterfall/waterfall-state";

/** Takes out lines for goods that the programme does not support in this category. */
export const productStep: WaterfallStep = {
  name: "product",
  apply: (state) => {
    const prefixes = excludedPrefixes(state.input.rules, state.input.category);

    return cutLines(
      state,
      "product",
      { untouched: "product.claimNone", cut: "product.claimCut", code: "INELIGIBLE_PRODUCT", params: {} },
      ({ source: { hsCode } }) => {
        const prefix = prefixOver(hsCode, prefixes);
        if (prefix === null) return null;

        return {
          to: 0n,
          code: "INELIGIBLE_PRODUCT",
          key: "product.excluded",
          params: { hsCode: text(hsCode ?? ""), prefix: text(prefix) },
        };
      },
    );
  },
};
