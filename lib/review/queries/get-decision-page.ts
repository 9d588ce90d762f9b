import "server-only";
import type { StoredClaim } from "@/lib/claims/data/claim-store";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { type LifecycleFailure, whyNotAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { approvalDuty, dutyOf } from "@/lib/identity/domain/duties";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { clauseOf } from "@/lib/programmes/domain/rulebook/clauses";
import { type AwaitingPlace, findPlace } from "@/lib/review/data/awaiting-store";
import { findCompanyName } from "@/lib/review/data/company-name";
import { type DecisionFacts, findDecisionFacts, type PersonName } from "@/lib/review/data/decision-facts";
import {
  findSigning,
  isStillRecommended,
  type Signing,
  storedSnapshot,
} from "@/lib/review/data/signing-store";
import { type DecisionCheck, decisionChecks } from "@/lib/review/domain/decision-checks";
import { type DecisionDifference, decisionDifferences } from "@/lib/review/domain/decision-differences";
import type { DecisionLine, DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import type { NextSignature } from "@/lib/review/domain/next-signature";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";
import { dayOrNull } from "@/lib/shared/stored-days";

/** A line of the decision with how far the reader has looked at its papers. */
export type DecidedLineView = Pick<
  DecisionLine,
  "id" | "position" | "purpose" | "supplierName" | "verdict" | "reasonCode" | "requested" | "support"
> & { readonly documents: number; readonly opened: number };

/** A place in the chain of signatures. */
export type SignatureView = {
  readonly level: number;
  readonly role: string;
  readonly signer: PersonName | null;
  readonly isReader: boolean;
  readonly at: string | null;
};

/** What the signature does to the budget line. Digits of kopecks. */
export type DecisionMoney = {
  readonly support: string;
  readonly reserved: string;
  readonly returns: string;
  readonly availableAfter: string;
};

type Head = {
  readonly claimId: string;
  readonly number: string;
  readonly version: number;
  readonly status: ClaimStatus;
  readonly companyNameRu: string;
  readonly companyNameEn: string;
};

/** A decision that waits for signatures, or has them all. */
export type DecisionView = Head & {
  readonly kind: "waiting" | "issued";
  readonly category: string;
  readonly dueOn: string | null;
  readonly decidedAt: string | null;
  readonly snapshot: DecisionSnapshot;
  readonly hash: string;
  readonly differences: readonly (DecisionDifference & { readonly clause: string | null })[];
  readonly lines: readonly DecidedLineView[];
  readonly money: DecisionMoney;
  readonly checks: readonly DecisionCheck[];
  readonly reviewer: PersonName & { readonly at: string; readonly isReader: boolean };
  readonly signatures: readonly SignatureView[];
  readonly due: NextSignature | null;
  /** Why the reader may not sign; null when they may. */
  readonly refusal: LifecycleFailure | null;
  readonly openRequests: readonly TwoPersonKind[];
  readonly place: AwaitingPlace | null;
};

/** A claim on which nothing is to be signed now. */
export type NoDecisionView = Head & { readonly kind: "none" };

/** The page of a decision; null when there is no such claim for the reader. */
export const getDecisionPage = (
  actor: OfficialActor,
  number: string,
): Promise<DecisionView | NoDecisionView | null> =>
  withContext(actor.session, async (db) => {
    const signing = await findSigning(db, actor, { number });
    if (!signing) return null;
    const kind = kindOf(signing.claim.status);
    if (!signing.recommendation || kind === "none")
      return { kind: "none", ...(await headOf(db, signing.claim)) };

    return viewOf(db, actor, { ...signing, kind, recommendation: signing.recommendation });
  });

const issued: ReadonlySet<ClaimStatus> = new Set(["APPROVED", "REJECTED", "IN_PAYMENT", "PAID"]);

const kindOf = (status: ClaimStatus): "waiting" | "issued" | "none" => {
  if (status === "PENDING_APPROVAL") return "waiting";

  return issued.has(status) ? "issued" : "none";
};

const headOf = async (db: Db, claim: StoredClaim): Promise<Head> => {
  const { nameRu, nameEn } = await findCompanyName(db, claim.companyId);

  return { ...claimHead(claim), companyNameRu: nameRu, companyNameEn: nameEn };
};

const claimHead = ({ id, number, version, status }: StoredClaim) => ({
  claimId: id,
  number,
  version,
  status,
});

type Recommended = Signing & {
  readonly kind: "waiting" | "issued";
  readonly recommendation: NonNullable<Signing["recommendation"]>;
};

const viewOf = async (db: Db, actor: OfficialActor, recommended: Recommended): Promise<DecisionView> => {
  const { claim, due, kind, recommendation, subject } = recommended;
  const snapshot = storedSnapshot(recommendation.snapshot);
  const people = [recommendation.madeById, ...recommendation.approvals.map(({ actorId }) => actorId)];
  const facts = await findDecisionFacts(db, { claimId: claim.id, readerId: actor.userId, people });
  const isUnchanged = kind === "issued" || (await isStillRecommended(db, claim, recommendation));
  const refusal = whyNotAct(actor, due?.act ?? "sign", subject);

  return {
    ...claimHead(claim),
    kind,
    companyNameRu: snapshot.company.nameRu,
    companyNameEn: snapshot.company.nameEn,
    category: claim.category,
    dueOn: dayOrNull(claim.dueOn),
    decidedAt: claim.decidedAt?.toISOString() ?? null,
    snapshot,
    hash: recommendation.hash,
    differences: withClauses(claim, snapshot),
    lines: linesOf(snapshot, facts),
    money: moneyOf(claim, snapshot, facts),
    checks: kind === "waiting" ? checksOf(actor, recommended, { snapshot, facts, isUnchanged }) : [],
    reviewer: {
      ...nameOf(facts, recommendation.madeById),
      at: recommendation.madeAt.toISOString(),
      isReader: recommendation.madeById === actor.userId,
    },
    signatures: signaturesOf(actor, recommended, facts),
    due,
    refusal,
    openRequests: facts.openRequests,
    place: refusal === null ? await findPlace(db, actor, claim.id) : null,
  };
};

const withClauses = (claim: StoredClaim, { lines }: DecisionSnapshot): DecisionView["differences"] => {
  const rules = rulesOf(claim.programmeVersion);
  const codes = new Map(lines.map(({ id, reasonCode }) => [id, reasonCode]));

  return decisionDifferences(lines).map((difference) => {
    const code = codes.get(difference.lineId);

    return { ...difference, clause: code ? clauseOf(rules, code) : null };
  });
};

const linesOf = ({ lines }: DecisionSnapshot, { documents }: DecisionFacts): readonly DecidedLineView[] =>
  lines.map(({ id, position, purpose, supplierName, verdict, reasonCode, requested, support }) => {
    const own = documents.filter(({ lineId }) => lineId === id);
    const opened = own.filter((document) => document.opened).length;

    return {
      id,
      position,
      purpose,
      supplierName,
      verdict,
      reasonCode,
      requested,
      support,
      documents: own.length,
      opened,
    };
  });

const moneyOf = (
  { reserved, committed }: StoredClaim,
  { totals }: DecisionSnapshot,
  { available }: DecisionFacts,
): DecisionMoney => {
  // Once issued, the commitment stands in place of the reservation, and nothing more returns.
  const held = reserved > 0n ? reserved : committed;
  const returns = reserved > 0n ? reserved - BigInt(totals.support) : 0n;

  return {
    support: totals.support,
    reserved: held.toString(),
    returns: returns.toString(),
    availableAfter: (available + returns).toString(),
  };
};

type Checked = {
  readonly snapshot: DecisionSnapshot;
  readonly facts: DecisionFacts;
  readonly isUnchanged: boolean;
};

const checksOf = (
  actor: OfficialActor,
  { claim, due, duties }: Recommended,
  { snapshot, facts, isUnchanged }: Checked,
): readonly DecisionCheck[] =>
  decisionChecks({
    ...facts,
    snapshot,
    isUnchanged,
    reserved: claim.reserved,
    ownDuty: dutyOf(duties, actor.userId),
    dueDuty: approvalDuty(due?.level ?? 0),
  });

const signaturesOf = (
  actor: OfficialActor,
  { recommendation }: Recommended,
  facts: DecisionFacts,
): readonly SignatureView[] =>
  recommendation.chain.map((role, index) => {
    const approval = recommendation.approvals.find(({ level }) => level === index + 1);

    return {
      level: index + 1,
      role,
      signer: approval ? nameOf(facts, approval.actorId) : null,
      isReader: approval?.actorId === actor.userId,
      at: approval?.at.toISOString() ?? null,
    };
  });

const nameOf = ({ people }: DecisionFacts, userId: string): PersonName =>
  people[userId] ?? { nameRu: "", nameEn: "" };
