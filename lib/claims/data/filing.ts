import "server-only";
import { type ClaimCalculation, calculateClaim } from "@/lib/claims/data/claim-calculation";
import type { ClaimDossier } from "@/lib/claims/domain/claim-dossier";
import { readinessOf } from "@/lib/claims/domain/draft-readiness";
import { ownDuties } from "@/lib/claims/domain/own-duties";
import type { ReadinessFinding } from "@/lib/claims/domain/readiness-types";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { authorise } from "@/lib/identity/domain/policy";
import type { Db } from "@/lib/platform/db/prisma";

/** A claim as it would be sent now. */
export type Filing = ClaimCalculation & {
  readonly dossier: ClaimDossier;
  readonly findings: readonly ReadinessFinding[];
};

/** The subject that policy and lifecycle judge. */
export const subjectOf = ({ userId }: CompanyActor, { claim, duty }: ClaimDossier) => ({
  ...claim,
  duties: ownDuties(userId, duty),
});

/** Computes a loaded claim and finds what stands in its way. */
export const prepareFiling = async (
  db: Db,
  actor: CompanyActor,
  dossier: ClaimDossier,
  declared: boolean | null,
): Promise<Filing> => {
  const { claim, version } = dossier;
  const now = new Date(actor.person.now);
  const calculation = await calculateClaim(db, { ...claim, programmeVersion: version }, { asOf: now });
  const findings = readinessOf({
    ...calculation,
    dossier,
    now,
    mayCertify: authorise(actor, "submit", subjectOf(actor, dossier)).ok,
    declared,
  });
  return { ...calculation, dossier, findings };
};
