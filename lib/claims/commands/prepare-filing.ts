import { findDossier } from "@/lib/claims/data/claim-dossier";
import { type Filing, subjectOf } from "@/lib/claims/data/filing";
import type { ClaimDossier } from "@/lib/claims/domain/claim-dossier";
import { availableFor } from "@/lib/claims/domain/draft-readiness";
import { type FilingFailure, filingFailureOf } from "@/lib/claims/domain/filing-failures";
import { type LifecycleFailure, mayAct } from "@/lib/claims/domain/lifecycle";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";
import { fail, ok, type Result } from "@/lib/shared/result";

type FilingAction = "submit" | "resubmit" | "requestCertification" | "sendBackToPreparer" | "withdraw";

/** Loads the company's claim with all that decides about it; refused when the person may not act. */
export const loadForAction = async (
  db: Db,
  actor: CompanyActor,
  { number, action }: { readonly number: string; readonly action: FilingAction },
): Promise<Result<ClaimDossier, LifecycleFailure | FilingFailure>> => {
  const dossier = await findDossier(db, actor, number);
  if (!dossier) return fail({ code: "claimNotFound" });
  const verdict = mayAct(actor, action, subjectOf(actor, dossier));
  return verdict.ok ? ok(dossier) : verdict;
};

/** Whether the claim can be sent with the amount that the person saw. */
export const checkFiling = (filing: Filing, expectedSupport: string | null): Result<true, FilingFailure> => {
  const { support } = filing.assessment.totals;
  const failure = filingFailureOf(filing.findings, { available: availableFor(filing), wanted: support });
  if (failure) return fail(failure);
  if (expectedSupport !== null && BigInt(expectedSupport) !== support)
    return fail({ code: "amountChanged", now: support.toString() });
  return ok(true);
};
