import { assessmentFromJson } from "@/lib/programmes/domain/assessment/assessment-json";
import { cutsByCode } from "@/lib/programmes/domain/assessment/receipt";
import { type DeductionCode, deductionReasons } from "@/lib/programmes/domain/deduction-reasons";
import type { DecisionLine, DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";

type Values = Readonly<Record<string, string | number>>;

/**
 * A sentence of the decision letter: its message `review.letter.<key>` with values (those named …Kopecks are
 * amounts). A limit is said by the sentence of its reason, `deductions.<key>.sentence`.
 */
export type LetterPart =
  | { readonly kind: "intro" | "closing"; readonly key: string; readonly values: Values }
  | {
      readonly kind: "line";
      readonly key: string;
      readonly values: Values;
      readonly position: number;
      readonly note: string;
    }
  | { readonly kind: "limit"; readonly key: DeductionCode; readonly values: Values };

/** The letter from top to bottom: the sum, the lines that were cut, the limits, and where the money goes. */
export const letterParts = (snapshot: DecisionSnapshot): readonly LetterPart[] => {
  const { outcome, totals, claim, payee } = snapshot;
  const isFull = totals.support === totals.requested;
  const values = { number: claim.number, supportKopecks: totals.support, requestedKopecks: totals.requested };
  const approved = isFull ? "approved" : "approvedInPart";
  const intro = outcome === "REJECT" ? "rejected" : approved;

  return [
    { kind: "intro", key: intro, values },
    ...snapshot.lines.flatMap(cutLine),
    ...limits(snapshot),
    ...(outcome === "APPROVE"
      ? ([
          {
            kind: "closing",
            key: "account",
            values: { account: payee.settlement.slice(-4), bank: payee.bankName },
          },
        ] as const)
      : []),
  ];
};

const cutLine = ({
  verdict,
  position,
  purpose,
  note,
  eligible,
  accepted,
}: DecisionLine): readonly LetterPart[] => {
  if (verdict === "ACCEPTED") return [];
  const cutKopecks = (BigInt(eligible) - BigInt(accepted)).toString();

  return [
    { kind: "line", key: `line.${verdict}`, values: { position, purpose, cutKopecks }, position, note },
  ];
};

/** What the limits of the programme took from the support: no fault of the company, said apart. */
const limits = ({ calculation }: DecisionSnapshot): readonly LetterPart[] => {
  const assessment = assessmentFromJson(calculation);
  if (!assessment.ok) return [];

  return [...cutsByCode(assessment.value)].flatMap(([code, kopecks]): readonly LetterPart[] =>
    deductionReasons[code].isCap || code === "BELOW_MINIMUM"
      ? [{ kind: "limit", key: code, values: { amountKopecks: kopecks.toString() } }]
      : [],
  );
};
