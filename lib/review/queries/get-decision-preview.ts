import "server-only";
import { findSubject } from "@/lib/claims/data/claim-store";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { whyNotAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor, StaffRole } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { type ReceiptRowView, receiptRows } from "@/lib/programmes/domain/assessment/receipt-rows";
import { findCompanyName } from "@/lib/review/data/company-name";
import { shownHash } from "@/lib/review/data/decision-hash";
import { findLetterLocale } from "@/lib/review/data/letter-locale";
import { loadRecommendation } from "@/lib/review/data/recommendation";
import { approvalChainFor } from "@/lib/review/domain/approval-chain";
import { outcomeOf } from "@/lib/review/domain/build-decision-snapshot";
import type { DecisionOutcome, DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { type LeftToDo, leftBeforeRecommending } from "@/lib/review/domain/recommendation-readiness";
import type { Permission } from "@/lib/review/queries/get-review-workspace";

export type DecisionPreview = {
  readonly claim: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly status: ClaimStatus;
  };
  readonly company: { readonly nameRu: string; readonly nameEn: string };
  readonly outcome: DecisionOutcome;
  /** Null while a line has no verdict. */
  readonly snapshot: DecisionSnapshot | null;
  /** Hash of what is shown, sent along so that nothing else is recommended. */
  readonly shown: string;
  readonly rows: readonly ReceiptRowView[];
  readonly reserved: string;
  /** Roles that will sign, in order. */
  readonly chain: readonly StaffRole[];
  /** The company's other support of the year, which counts for the chain. */
  readonly others: string;
  readonly letterLocale: "ru" | "en";
  readonly openQuestions: number;
  readonly left: readonly LeftToDo[];
  readonly may: Permission;
};

/** The decision as it would be sent to the signers now; null when the claim is not there. */
export const getDecisionPreview = (actor: OfficialActor, number: string): Promise<DecisionPreview | null> =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { number });
    if (!found) return null;
    const { claim, subject } = found;
    const loaded = await loadRecommendation(db, claim, "");
    const { calculation, decided } = loaded.decision;
    const { rules } = calculation;
    const outcome = outcomeOf(decided);

    return {
      claim: { id: claim.id, number: claim.number, version: claim.version, status: claim.status },
      company: await findCompanyName(db, claim.companyId),
      outcome,
      snapshot: loaded.snapshot,
      shown: loaded.snapshot ? shownHash(loaded.snapshot) : "",
      rows: receiptRows({ assessment: decided, rules, category: claim.category }),
      reserved: claim.reserved.toString(),
      chain: approvalChainFor(rules, {
        others: loaded.others,
        own: decided.totals.support,
      }),
      others: loaded.others.toString(),
      letterLocale: await findLetterLocale(db, claim.id),
      openQuestions: loaded.openQuestions.length,
      left: leftBeforeRecommending(loaded.review, outcome),
      may: whyNotAct(actor, "recommend", subject),
    };
  });
