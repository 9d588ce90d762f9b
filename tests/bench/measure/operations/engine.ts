// The calculation of a claim of 500 lines.
import type { Measured } from "../rows";
import { assessmentMilliseconds } from "./assessment";

export const measureEngine = async (): Promise<Measured> => ({
  rows: [],
  remarks: [
    {
      what: "The engine: a claim of 500 lines under five nested limits (aim ≤ 5 ms)",
      value: `${assessmentMilliseconds().toFixed(2)} ms CPU`,
    },
  ],
});
