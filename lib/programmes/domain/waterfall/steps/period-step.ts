import { day } from "@/lib/programmes/domain/message-params";
import { cutLines, type WaterfallStep } from "@/lib/programmes/domain/waterfall/waterfall-state";

/** Takes out what was paid before the first or after the last day of the period; both days count. */
export const periodStep: WaterfallStep = {
  name: "period",
  apply: (state) => {
    const { from, to } = state.input.rules.period;
    const period = { from: day(from), to: day(to) };

    return cutLines(
      state,
      "period",
      {
        untouched: "period.claimInside",
        cut: "period.claimCut",
        code: "OUT_OF_PERIOD",
        params: period,
      },
      ({ source: { paidOn } }) =>
        paidOn === null || (paidOn >= from && paidOn <= to)
          ? null
          : {
              to: 0n,
              code: "OUT_OF_PERIOD",
              key: "period.outside",
              params: { ...period, paidOn: day(paidOn) },
            },
    );
  },
};
