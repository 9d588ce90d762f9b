import "server-only";
import { findSubject } from "@/lib/claims/data/claim-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { rateOfLine } from "@/lib/programmes/domain/assessment/shown-rates";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { decideClaim } from "@/lib/review/data/decided-claim";
import { findLetterLocale } from "@/lib/review/data/letter-locale";
import { findReviewState } from "@/lib/review/data/review-store";
import { officerReasonOf } from "@/lib/review/domain/decide-line-input";
import type { LinePreviewInput } from "@/lib/review/domain/line-preview-input";
import { engineVerdictOf, type VerdictWish, verdictFor } from "@/lib/review/domain/line-verdict";
import { parseAmount } from "@/lib/shared/amount-input";
import type { Failure } from "@/lib/shared/result";

/** What a line would bring with the verdict that is being typed; amounts are digits of kopecks. */
export type LinePreview = {
  readonly accepted: string;
  readonly rateBasisPoints: number;
  readonly support: string;
  /** Whether a limit takes something after the rate. */
  readonly isLimited: boolean;
  readonly taken: string;
  readonly reason: DeductionCode | null;
  readonly letterLocale: "ru" | "en";
  /** Why the amount cannot be taken like this. */
  readonly problem: Failure | null;
};

/** Computed by the engine that computes the decision, so that the form never promises another sum. */
export const getLinePreview = (
  actor: OfficialActor,
  number: string,
  input: LinePreviewInput,
): Promise<LinePreview | null> =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { number });
    if (!found) return null;
    const decision = await decideClaim(db, found.claim, await findReviewState(db, found.claim.id));
    const line = decision.calculation.lines.find(({ position }) => position === input.line);
    if (!line?.amounts) return null;

    const reason = officerReasonOf(input.reason);
    const wish = wishOf(input, reason);
    const verdict = wish.ok ? verdictFor(line.amounts.eligible, wish.value) : wish;
    const shown = verdict.ok
      ? verdict.value
      : {
          verdict: "ACCEPTED" as const,
          eligible: line.amounts.eligible,
          accepted: line.amounts.eligible,
          reasonCode: null,
          note: "",
        };
    const part = decision.with(line.id, engineVerdictOf(shown)).lines.find(({ id }) => id === line.id);
    if (!part) return null;

    return {
      accepted: part.accepted.toString(),
      rateBasisPoints: rateOfLine(decision.asked, line.id) ?? 0,
      support: part.support.toString(),
      isLimited: part.support < part.rated,
      taken: (line.amounts.eligible - shown.accepted).toString(),
      reason,
      letterLocale: await findLetterLocale(db, found.claim.id),
      problem: verdict.ok ? null : verdict.failure,
    };
  });

type Wish =
  | { readonly ok: true; readonly value: VerdictWish }
  | { readonly ok: false; readonly failure: Failure };

const wishOf = ({ form, deducted }: LinePreviewInput, reason: DeductionCode | null): Wish => {
  const words = { code: reason ?? "OTHER", note: "" } as const;
  if (form !== "deduct")
    return { ok: true, value: { verdict: form === "reject" ? "REJECTED" : "PARKED", ...words } };
  const amount = parseAmount(deducted, 2);

  return amount.ok
    ? { ok: true, value: { verdict: "REDUCED", amount: { deducted: amount.value }, ...words } }
    : { ok: false, failure: amount.failure };
};
