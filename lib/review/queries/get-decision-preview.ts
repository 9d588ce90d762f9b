import "server-only";
import { findSubject } from "@/lib/claims/data/claim-store";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import { mayAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor, StaffRole } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { waterfallSummary } from "@/lib/programmes/domain/entitlement-summary";
import { shownHash } from "@/lib/review/data/decision-hash";
import { findLetterLocale } from "@/lib/review/data/letter-locale";
import { loadRecommendation } from "@/lib/review/data/recommendation";
import { approvalChainFor } from "@/lib/review/domain/approval-chain";
import { outcomeOf } from "@/lib/review/domain/build-decision-snapshot";
import type { DecisionOutcome, DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { type LeftToDo, leftBeforeRecommending } from "@/lib/review/domain/recommendation-readiness";
import type { Permission } from "@/lib/review/queries/get-review-workspace";

/** A row of the calculation with its amount in digits of kopecks. */
export type PreviewRow =
  | { readonly kind: "paid" | "eligible" | "accepted" | "getBack"; readonly kopecks: string }
  | { readonly kind: "cut"; readonly code: string; readonly kopecks: string; readonly rule: string | null }
  | { readonly kind: "rate"; readonly basisPoints: number; readonly rule: string | null };

export type DecisionPreview = {
  readonly claim: { readonly id: string; readonly number: string; readonly version: number };
  readonly company: { readonly nameRu: string; readonly nameEn: string };
  readonly outcome: DecisionOutcome;
  /** Null while a line has no verdict. */
  readonly snapshot: DecisionSnapshot | null;
  /** Hash of what is shown, sent along so that nothing else is recommended. */
  readonly shown: string;
  readonly rows: readonly PreviewRow[];
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
    const { decided } = loaded.decision;
    const outcome = outcomeOf(decided);
    const may = mayAct(actor, "recommend", subject);
    const company = await db.company.findUniqueOrThrow({
      where: { id: claim.companyId },
      select: { nameRu: true, nameEn: true },
    });

    return {
      claim: { id: claim.id, number: claim.number, version: claim.version },
      company,
      outcome,
      snapshot: loaded.snapshot,
      shown: loaded.snapshot ? shownHash(loaded.snapshot) : "",
      rows: waterfallSummary(decided, { waiting: 0n }).rows.map(previewRow),
      reserved: claim.reserved.toString(),
      chain: approvalChainFor(rulesOf(claim.programmeVersion), {
        others: loaded.others,
        own: decided.totals.support,
      }),
      others: loaded.others.toString(),
      letterLocale: await findLetterLocale(db, claim.id),
      openQuestions: loaded.openQuestions.length,
      left: leftBeforeRecommending(loaded.review, outcome),
      may: may.ok ? null : may.failure,
    };
  });

type Row = ReturnType<typeof waterfallSummary>["rows"][number];

const previewRow = (row: Row): PreviewRow => {
  if (row.kind === "rate") return { kind: "rate", basisPoints: row.basisPoints, rule: row.rule };
  const kopecks = row.kopecks.toString();

  return row.kind === "cut"
    ? { kind: "cut", code: row.code, kopecks, rule: row.rule }
    : { kind: row.kind, kopecks };
};
