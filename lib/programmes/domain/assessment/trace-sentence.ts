import type { Assessment, AssessmentTraceLine } from "@/lib/programmes/domain/assessment/assessment-types";
import { amountOf, type MessageParams } from "@/lib/programmes/domain/message-params";
import { money } from "@/lib/shared/money";

/** What a trace line says: `key` under `assessment`, with the values its sentence may use. */
type Sentence = { readonly key: string; readonly params: MessageParams };

/** A sentence on a page. */
export type TraceSentence = Sentence & {
  /** Its place in the explanation, which tells two equal sentences apart. */
  readonly id: string;
  readonly lineId: string | null;
};

/** The sentence of a trace line; amounts before, after and taken stand in the programme's currency. */
export const traceSentence = (
  { lineId, key, params, before, after }: AssessmentTraceLine,
  currency: string,
): Sentence => {
  const said = (minor: bigint) => amountOf(money(minor, currency));

  return {
    key: `${lineId === null ? "step" : "line"}.${key}`,
    params: {
      ...params,
      before: said(before),
      after: said(after),
      cut: said(before > after ? before - after : 0n),
    },
  };
};

/**
 * The sentences of an explanation in their order. A step that left the claim as a whole as it was says nothing of it,
 * but for the last one, which names the result.
 */
export const traceSentences = ({ trace, currency }: Assessment): readonly TraceSentence[] =>
  trace.filter(isTold).map((line, place) => ({
    ...traceSentence(line, currency),
    id: String(place),
    lineId: line.lineId,
  }));

const isTold = ({ lineId, step, before, after }: AssessmentTraceLine): boolean =>
  lineId !== null || before !== after || step === "rounding";
