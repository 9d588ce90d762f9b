// Claims that a reviewer has gone through and sent to the signers, through the commands of the product.
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import { answerChecklist } from "@/lib/review/commands/answer-checklist";
import { decideLine } from "@/lib/review/commands/decide-line";
import { recommendClaim } from "@/lib/review/commands/recommend-claim";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { type PreparedClaim, sendClaim, valued } from "./companies";

const claimNow = (by: OfficialActor, claimId: string) =>
  withContext(by.session, (db) =>
    db.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: { version: true, programmeVersion: { select: { rules: true } } },
    }),
  );

/** Sends the claim, takes it, accepts every line, confirms the checklist and recommends. */
export const recommendPrepared = async (reviewer: OfficialActor, claim: PreparedClaim): Promise<void> => {
  const { id: claimId, lineIds } = claim;
  await sendClaim(claim);
  valued(await takeClaim(reviewer, { claimId }));
  const { version: taken, programmeVersion } = await claimNow(reviewer, claimId);
  const rules = valued(parseRulebook(programmeVersion.rules));

  let version = taken;
  for (const lineId of lineIds) {
    const wish = { verdict: "ACCEPTED" } as const;
    valued(await decideLine(reviewer, { claimId, version, lineId, internal: "", wish }));
    version += 1;
  }
  for (const item of rules.workflow.checklist) {
    valued(await answerChecklist(reviewer, { claimId, version, item, passed: true, note: "" }));
    version += 1;
  }
  valued(await recommendClaim(reviewer, { claimId, version, outcome: "APPROVE", message: "" }));
};
