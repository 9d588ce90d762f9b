import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import {
  type DeductionCode,
  deductionReasons,
  isDeductionCode,
  officerReasonByNumber,
} from "@/lib/programmes/domain/deduction-reasons";
import { lineVerdicts, type VerdictWish } from "@/lib/review/domain/line-verdict";
import { optionalLines, returnQueryField, versionField } from "@/lib/review/domain/review-fields";
import { parseAmount } from "@/lib/shared/amount-input";
import type { Kopecks } from "@/lib/shared/money";

/** The reason that was meant by a code chosen or a number typed; null when an officer has no such reason. */
export const officerReasonOf = (typed: string): DeductionCode | null => {
  const word = typed.trim().split(/\s/)[0] ?? "";
  if (isDeductionCode(word)) return deductionReasons[word].officerMayUse ? word : null;

  return officerReasonByNumber(word);
};

const typedVerdict = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  lineId: z.uuid(),
  verdict: z.enum(lineVerdicts),
  /** What is left out of the cost, or what is left of it: one of the two, for a reduction. */
  deducted: z.string().max(40).optional(),
  accepted: z.string().max(40).optional(),
  /** R12, 12 or the code itself. */
  reason: z.string().max(200).optional(),
  note: optionalLines(),
  internal: optionalLines(),
  back: returnQueryField(),
  idempotencyKey: requestKeyField,
});

type Typed = z.output<typeof typedVerdict>;
type Refuse = (field: "deducted" | "reason" | "note", code: string, params?: object) => void;

const shortestNote = 3;

/** A verdict on a line that was read from a form. */
export type DecideLineInput = {
  readonly claimId: string;
  readonly version: number;
  readonly lineId: string;
  readonly wish: VerdictWish;
  /** For colleagues only; the company never reads it. */
  readonly internal: string;
  readonly back?: string | undefined;
  readonly idempotencyKey?: string | undefined;
};

/** An officer's verdict on a line, as typed in the form of the workspace. */
export const decideLineInput = typedVerdict.transform((typed, context): DecideLineInput => {
  const refuse: Refuse = (field, message, params = {}) => {
    context.addIssue({ code: "custom", path: [field], message, params: { ...params } });
  };
  const wish = wishOf(typed, refuse);
  const { claimId, version, lineId, internal, back, idempotencyKey } = typed;

  return wish === null ? z.NEVER : { claimId, version, lineId, internal, back, idempotencyKey, wish };
});

/** Every field is looked at, so that all that is wrong is said at once. */
const wishOf = (typed: Typed, refuse: Refuse): VerdictWish | null => {
  const { verdict, note } = typed;
  if (verdict === "UNDECIDED" || verdict === "ACCEPTED") return { verdict };

  const amount = verdict === "REDUCED" ? amountOf(typed, refuse) : null;
  const code = officerReasonOf(typed.reason ?? "");
  if (code === null) refuse("reason", typed.reason?.trim() ? "reasonUnknown" : "reasonMissing");
  if (note.length < shortestNote) refuse("note", "noteMissing");
  if (code === null || note.length < shortestNote) return null;
  if (verdict !== "REDUCED") return { verdict, code, note };

  return amount && { verdict, amount, code, note };
};

type Amount = { readonly deducted: Kopecks } | { readonly accepted: Kopecks };

const amountOf = ({ deducted = "", accepted = "" }: Typed, refuse: Refuse): Amount | null => {
  const isLeft = deducted.trim() === "" && accepted.trim() !== "";
  const parsed = parseAmount(isLeft ? accepted : deducted, 2);
  if (parsed.ok) return isLeft ? { accepted: parsed.value } : { deducted: parsed.value };

  const { code, ...params } = parsed.failure;
  refuse("deducted", code, params);

  return null;
};
