import type { LineAmounts } from "@/lib/claims/data/apply-claim-change";
import { findDossier } from "@/lib/claims/data/claim-dossier";
import { type Filing, subjectOf } from "@/lib/claims/data/filing";
import type { ClaimDossier, DossierAccount } from "@/lib/claims/domain/claim-dossier";
import type { ClaimSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { availableFor, budgetLineFor } from "@/lib/claims/domain/draft-readiness";
import { type FilingFailure, filingFailureOf } from "@/lib/claims/domain/filing-failures";
import { filingSnapshot } from "@/lib/claims/domain/filing-snapshot";
import { type LifecycleFailure, mayAct } from "@/lib/claims/domain/lifecycle";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";
import { sha256Hex } from "@/lib/platform/hash";
import { entitlementToJson } from "@/lib/programmes/domain/entitlement-json";
import { assert } from "@/lib/shared/assert";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

export type FilingAction = "submit" | "resubmit" | "requestCertification" | "sendBackToPreparer" | "withdraw";

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
  const { support } = filing.entitlement.totals;
  const failure = filingFailureOf(filing.findings, { available: availableFor(filing), wanted: support });
  if (failure) return fail(failure);
  if (expectedSupport !== null && BigInt(expectedSupport) !== support)
    return fail({ code: "amountChanged", now: support.toString() });
  return ok(true);
};

/** What is frozen when a claim is sent. */
export type Frozen = {
  readonly snapshot: ClaimSnapshot;
  readonly hash: string;
  readonly record: RecordWrite;
};

/** The claim version that this filing declares; its hash covers content and calculation. */
export const freeze = (actor: CompanyActor, filing: Filing, claimVersion: number): Frozen => {
  const { dossier, entitlement, inputsHash, programmeVersionId } = filing;
  const snapshot = filingSnapshot({
    ...filing,
    account: chosenAccount(dossier),
    computed: filing.input.lines,
    claimVersion,
    programmeVersion: filing.rules.version,
    by: actor.userId,
    at: actor.person.now,
  });
  const calculation = entitlementToJson(entitlement);
  const hash = sha256Hex(canonicalJson({ snapshot, calculation, inputsHash }));
  return {
    snapshot,
    hash,
    record: {
      table: "claim_version",
      row: {
        id: uuidv7(),
        number: claimVersion,
        programme_version_id: programmeVersionId,
        snapshot,
        calculation,
        inputs_hash: inputsHash,
        hash,
        submitted_by_id: actor.userId,
        submitted_at: actor.person.now,
      },
    },
  };
};

const chosenAccount = ({ accounts, claim }: ClaimDossier): DossierAccount => {
  const account = accounts.find(({ id }) => id === claim.accountId);
  assert(account !== undefined, "A claim without an account passed the readiness checks");
  return account;
};

/** The line of money that pays; readiness has found that there is one. */
export const payingLineOf = (filing: Filing): string => {
  const line = budgetLineFor(filing);
  assert(line !== null, "A claim without a budget line passed the readiness checks");
  return line.id;
};

/** What the claim takes of its caps from now on. */
export const capsOf = ({ entitlement }: Filing) =>
  entitlement.caps.map(({ code, take, limit }) => ({ cap: code, amount: take, limit }));

/** The amounts of the lines, with the rates that are frozen on them. */
export const lineAmountsOf = ({ entitlement, input }: Filing): readonly LineAmounts[] => {
  const rates = new Map(input.lines.map(({ id, rate }) => [id, rate]));
  return entitlement.lines.map(({ id, claimed, eligible, accepted, support }) => {
    const rate = rates.get(id);
    return {
      id,
      rate_nominal: rate ? Number(rate.nominal) : null,
      rate_value: rate?.value ?? null,
      rate_date: rate?.date ?? null,
      rate_source: rate?.source ?? null,
      claimed,
      eligible,
      accepted,
      support,
    };
  });
};

/** The sums of the claim; `requested` is what the company asks for in this round. */
export const sumsOf = ({ entitlement }: Filing) => {
  const { claimed, eligible, accepted, support } = entitlement.totals;
  return { claimed, eligible, accepted, support, requested: support, reserved: support };
};
