import "server-only";
import { findSubject, type StoredClaim } from "@/lib/claims/data/claim-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";
import { decisionHash } from "@/lib/review/data/decision-hash";
import { loadDecisionSnapshot } from "@/lib/review/data/decision-store";
import { type DecisionSnapshot, parseDecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { nextSignatureOf } from "@/lib/review/domain/next-signature";

/** A claim that is being signed, with the signature that is due. Null: it is not there for this actor. */
export const findSigning = async (
  db: Db,
  actor: OfficialActor,
  where: { readonly id: string } | { readonly number: string },
) => {
  const found = await findSubject(db, actor, where);
  if (!found) return null;
  const { recommendation } = found;

  return { ...found, due: recommendation && dueOf(recommendation) };
};

export type Signing = NonNullable<Awaited<ReturnType<typeof findSigning>>>;

type Stored = {
  readonly chain: readonly string[];
  readonly approvals: readonly unknown[];
  readonly outcome: string;
};

const dueOf = ({ chain, approvals, outcome }: Stored) =>
  nextSignatureOf({ chain, signed: approvals.length, outcome: outcome === "APPROVE" ? "APPROVE" : "REJECT" });

/** The recommended decision as it was stored. One that cannot be read is a bug. */
export const storedSnapshot = (json: unknown): DecisionSnapshot => {
  const snapshot = parseDecisionSnapshot(json);
  if (!snapshot.ok) throw new Error(`A stored decision cannot be read at ${snapshot.failure.path}`);

  return snapshot.value;
};

/**
 * Whether the claim's rows still make the decision that was recommended: one kopeck, another payee, a changed
 * rule, and the hash is another.
 */
export const isStillRecommended = async (
  db: Db,
  claim: StoredClaim,
  recommendation: { readonly hash: string; readonly message: string },
): Promise<boolean> => {
  const live = await loadDecisionSnapshot(db, claim, recommendation);

  return live !== null && decisionHash(live) === recommendation.hash;
};

/** Decisions are numbered within their claim; a revoked one keeps its number. */
export const nextDecisionNumber = async (db: Db, claimId: string): Promise<number> =>
  (await db.decision.count({ where: { claimId } })) + 1;
