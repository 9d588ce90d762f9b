import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { ResolvedClaim } from "@/prisma/seed/resolved-claim";
import { liveClaim, type Stage } from "@/prisma/seed/story";

/** A claim as an official's page would show it now. */
export type ClaimNow = {
  readonly claimId: string;
  readonly version: number;
  readonly status: string;
  readonly lineIds: readonly string[];
  readonly programmeVersionId: string;
};

/** Looks at the claim, as opening its page would. */
export const claimNow = async (stage: Stage, by: OfficialActor, claim: ResolvedClaim): Promise<ClaimNow> => {
  const { id: claimId, lineIds } = liveClaim(stage, claim);
  const row = await withContext(by.session, (db) =>
    db.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: { version: true, status: true, programmeVersionId: true },
    }),
  );
  return { claimId, lineIds, ...row };
};
