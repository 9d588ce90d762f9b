import type { Assessment, AssessmentTraceLine } from "@/lib/programmes/domain/assessment/assessment-types";
import type { MessageParam, MessageParams } from "@/lib/programmes/domain/message-params";

/** A trace line as a page says it: `key` under `assessment`, with the values its sentence may use. */
export type TraceSentence = {
  /** Its place in the explanation, which tells two equal sentences apart. */
  readonly id: string;
  readonly lineId: string | null;
  readonly key: string;
  readonly params: MessageParams;
};

/**
 * The sentences of an explanation in their order: amounts before, after and taken stand in the programme's currency.
 * A step that left the claim as a whole as it was says nothing of it, but for the last one, which names the result.
 */
export const traceSentences = ({ trace, currency }: Assessment): readonly TraceSentence[] =>
  trace.filter(isTold).map((line, place) => ({
    id: String(place),
    lineId: line.lineId,
    key: `${line.lineId === null ? "step" : "line"}.${line.key}`,
    params: { ...amountsOf(line, currency), ...line.params },
  }));

const isTold = ({ lineId, step, before, after }: AssessmentTraceLine): boolean =>
  lineId !== null || before !== after || step === "rounding";

const amountsOf = ({ before, after }: AssessmentTraceLine, currency: string): MessageParams => {
  const said = (minor: bigint): MessageParam => ({ kind: "money", minor: minor.toString(), currency });
  return { before: said(before), after: said(after), cut: said(before > after ? before - after : 0n) };
};
