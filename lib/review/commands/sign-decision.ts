import { applyClaimChange, type ChangeFailure, type ClaimChange } from "@/lib/claims/data/apply-claim-change";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { type LifecycleFailure, mayAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import type { Db } from "@/lib/platform/db/prisma";
import { stoppedColumns } from "@/lib/review/data/clock-columns";
import {
  findSigning,
  isStillRecommended,
  nextDecisionNumber,
  type Signing,
  storedSnapshot,
} from "@/lib/review/data/signing-store";
import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { decidedAmounts, decidedCaps, decidedLineAmounts } from "@/lib/review/domain/issued-decision";
import type { NextSignature } from "@/lib/review/domain/next-signature";
import type { SignDecisionInput } from "@/lib/review/domain/sign-decision-input";
import { uuidv7 } from "@/lib/shared/ids";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

/** What a signature did: `sign` while others follow, else the decision is issued. */
export type SignedDecision = {
  readonly claimId: string;
  readonly number: string;
  readonly act: NextSignature["act"];
};

/** Why a signature was refused. */
export type SignFailure =
  | LifecycleFailure
  | ChangeFailure
  | { readonly code: "claimNotFound" | "changedSinceRecommendation" };

/** A recommendation that waits for a signature, and the rows that the last one needs. */
type Ready = Signing & {
  readonly recommendation: NonNullable<Signing["recommendation"]>;
  readonly due: NextSignature;
  readonly decisionNumber: number;
};

/**
 * Puts the next signature under a recommended decision. The decision is computed anew from the claim's rows
 * and must be, to the kopeck, the one that was recommended and shown. The last signature of the chain issues
 * it: the reservation becomes a commitment, and what was cut returns to the budget line, in one statement.
 */
export const signDecision = idempotent(
  "signDecision",
  async (
    actor: OfficialActor,
    input: SignDecisionInput,
    request,
  ): Promise<Result<SignedDecision, SignFailure>> => {
    const ready = await withContext(actor.session, (db) => prepare(db, actor, input));
    if (!ready.ok) return ready;

    const { claim, recommendation, due } = ready.value;
    const result: SignedDecision = { claimId: claim.id, number: claim.number, act: due.act };
    const applied = await applyClaimChange(
      actor,
      {
        ...changes[due.act](actor, ready.value),
        action: due.act,
        claimId: claim.id,
        version: input.version,
        snapshotHash: recommendation.hash,
        approvalId: uuidv7(),
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);

const prepare = async (
  db: Db,
  actor: OfficialActor,
  { claimId, hash }: SignDecisionInput,
): Promise<Result<Ready, SignFailure>> => {
  const signing = await findSigning(db, actor, { id: claimId });
  if (!signing) return fail({ code: "claimNotFound" });
  const { claim, due, recommendation, subject } = signing;
  const may = mayAct(actor, due?.act ?? "sign", subject);
  if (!may.ok) return may;
  if (!recommendation || !due || recommendation.hash !== hash) return fail({ code: "changedMeanwhile" });
  if (!(await isStillRecommended(db, claim, recommendation)))
    return fail({ code: "changedSinceRecommendation" });

  const decisionNumber = await nextDecisionNumber(db, claimId);
  return ok({ ...signing, recommendation, due, decisionNumber });
};

type Change = Pick<ClaimChange, "event" | "set" | "caps" | "lineAmounts" | "records" | "outbox">;

const countersign = (_actor: OfficialActor, { due, recommendation }: Ready): Change => ({
  event: { type: "recommendationSigned", level: due.level, hash: recommendation.hash },
});

const issueApproval = (actor: OfficialActor, ready: Ready): Change => {
  const snapshot = storedSnapshot(ready.recommendation.snapshot);
  const amounts = decidedAmounts(snapshot);
  return {
    ...issued(actor, ready, snapshot),
    event: {
      type: "claimApproved",
      support: amounts.support.toString(),
      hash: ready.recommendation.hash,
    },
    set: { ...closing(actor, ready), ...amounts, reserved: 0n, committed: amounts.support },
    caps: decidedCaps(snapshot),
  };
};

const issueRejection = (actor: OfficialActor, ready: Ready): Change => {
  const snapshot = storedSnapshot(ready.recommendation.snapshot);
  return {
    ...issued(actor, ready, snapshot),
    event: { type: "claimRejected", hash: ready.recommendation.hash },
    // What it held of the caps, the database gives back with the status.
    set: { ...closing(actor, ready), ...decidedAmounts(snapshot), reserved: 0n, committed: 0n },
  };
};

const changes = {
  sign: countersign,
  approve: issueApproval,
  reject: issueRejection,
} as const satisfies Record<NextSignature["act"], (actor: OfficialActor, ready: Ready) => Change>;

/** The decision stops the agency's clock; a revocation lets it run on. */
const closing = (actor: OfficialActor, { claim }: Ready) => ({
  decided_at: actor.person.now,
  ...stoppedColumns(claim, moscowDateOf(new Date(actor.person.now))),
});

/** The decision as a record of its own, the figures of the lines, and the letter. */
const issued = (actor: OfficialActor, ready: Ready, snapshot: DecisionSnapshot) => {
  const { claim, recommendation, decisionNumber } = ready;
  return {
    lineAmounts: decidedLineAmounts(snapshot),
    records: [
      {
        table: "decision",
        row: {
          id: uuidv7(),
          number: decisionNumber,
          outcome: snapshot.outcome,
          support: snapshot.totals.support,
          snapshot: recommendation.snapshot,
          hash: recommendation.hash,
          recommendation_id: recommendation.id,
          decided_at: actor.person.now,
          revoked_at: null,
        },
      },
    ],
    outbox: [
      letterAbout(claim, "claimDecided", {
        outcome: snapshot.outcome,
        supportKopecks: snapshot.totals.support,
        requestedKopecks: snapshot.totals.requested,
      }),
    ],
  };
};
