// What signers and administrators do with a claim.
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { closeWorkerPool, workerPool } from "@/lib/platform/db/worker-pool";
import { cancelClaim } from "@/lib/review/commands/cancel-claim";
import { lapseOverdueClaims } from "@/lib/review/commands/lapse-overdue-claims";
import { requestCancellation } from "@/lib/review/commands/request-cancellation";
import { sendBackRecommendation } from "@/lib/review/commands/send-back-recommendation";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { claimNow } from "@/prisma/seed/acts/claim-now";
import type { ResolvedClaim } from "@/prisma/seed/resolved-claim";
import { type Act, type Stage, valued } from "@/prisma/seed/story";

/** Signs what is shown. Nothing happens when the chain needed no further signature. */
export const sign =
  (claim: ResolvedClaim): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, version, status } = await claimNow(stage, by, claim);
    if (status === "APPROVED" || status === "REJECTED") return;

    const { hash } = await shownTo(by, claimId);
    valued(`Signing ${claim.key}`, await signDecision(by, { claimId, version, hash }));
  };

const shownTo = (by: OfficialActor, claimId: string) =>
  withContext(by.session, (db) =>
    db.recommendation.findFirstOrThrow({ where: { claimId, supersededAt: null }, select: { hash: true } }),
  );

/** Gives the recommendation back to the reviewer. */
export const sendBack =
  (claim: ResolvedClaim, comment: string): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, version } = await claimNow(stage, by, claim);
    valued(claim.key, await sendBackRecommendation(by, { claimId, version, comment }));
  };

export const askToCancel =
  (claim: ResolvedClaim, reason: string): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, version } = await claimNow(stage, by, claim);
    valued(claim.key, await requestCancellation(by, { claimId, version, reason }));
  };

/** The second administrator agrees. */
export const cancel =
  (claim: ResolvedClaim): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, version } = await claimNow(stage, by, claim);
    const { id: requestId } = await withContext(by.session, (db) =>
      db.twoPersonRequest.findFirstOrThrow({ where: { claimId, resolvedAt: null }, select: { id: true } }),
    );
    valued(claim.key, await cancelClaim(by, { claimId, version, requestId }));
  };

/** The job that closes what companies left, at the hour of the story. */
export const lapse: Act = async ({ clock }: Stage) => {
  await workerPool().query("SELECT set_config('app.now', $1, false)", [clock.now()]);
  await lapseOverdueClaims();
  await closeWorkerPool();
};
