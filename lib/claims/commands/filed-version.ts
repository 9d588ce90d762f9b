import type { Receipt } from "@/lib/claims/commands/send-filing";
import type { ClaimChange, LineAmounts } from "@/lib/claims/data/apply-claim-change";
import type { Filing } from "@/lib/claims/data/filing";
import { capsTakenBy } from "@/lib/claims/domain/cap-uses";
import type { ClaimDossier, DossierAccount } from "@/lib/claims/domain/claim-dossier";
import type { ClaimSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { filingSnapshot } from "@/lib/claims/domain/filing-snapshot";
import { searchTextOf } from "@/lib/claims/domain/search-text";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import { sha256Hex } from "@/lib/platform/hash";
import { assessmentInputs } from "@/lib/programmes/domain/assessment/assess-claim";
import { assessmentToJson } from "@/lib/programmes/domain/assessment/assessment-json";
import { assert } from "@/lib/shared/assert";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { uuidv7 } from "@/lib/shared/ids";
import type { IsoDate } from "@/lib/shared/iso-date";

/** What a version of a claim is filed as: its number, from 1, and the day by which the agency decides on it. */
type Filed = { readonly number: number; readonly dueOn: IsoDate };

/** A claim version as it is sent for the first time or again, and what every sending changes on the claim. */
export type FiledVersion = {
  readonly snapshot: ClaimSnapshot;
  readonly receipt: Receipt;
  /** What the event of the sending says. */
  readonly facts: { readonly claimVersion: number; readonly support: string; readonly hash: string };
  readonly record: RecordWrite;
  readonly change: Omit<ClaimChange, "action" | "event">;
};

/** Freezes the content, the calculation and the rates of a filing as the version with that number. */
export const filedVersion = (actor: CompanyActor, filing: Filing, { number, dueOn }: Filed): FiledVersion => {
  const { claim } = filing.dossier;
  const { snapshot, hash, record } = freeze(actor, filing, number);
  const support = filing.assessment.totals.support.toString();
  const receipt: Receipt = { number: claim.number, support, dueOn, hash };

  return {
    snapshot,
    receipt,
    facts: { claimVersion: number, support, hash },
    record,
    change: {
      claimId: claim.id,
      version: claim.version,
      set: { ...sumsOf(filing), round: number, due_on: dueOn, search_text: searchTextOf(snapshot) },
      caps: capsTakenBy(filing.assessment, filing.rules, filing.fiscalYear),
      lineAmounts: lineAmountsOf(filing),
      documentsInVersion: number,
      result: receipt,
    },
  };
};

/** The hash of a version covers its content, its calculation and what the calculation rests on. */
const freeze = (actor: CompanyActor, filing: Filing, claimVersion: number) => {
  const { assessment, dossier, facts, programmeVersionId, rules } = filing;
  const snapshot = filingSnapshot({
    ...filing,
    account: chosenAccount(dossier),
    computed: facts.lines,
    claimVersion,
    programmeVersion: rules.version,
    by: actor.userId,
    at: actor.person.now,
  });
  const calculation = assessmentToJson(assessment);
  const inputsHash = sha256Hex(assessmentInputs(rules, facts));
  const hash = sha256Hex(canonicalJson({ snapshot, calculation, inputsHash }));
  const record: RecordWrite = {
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
  };

  return { snapshot, hash, record };
};

const chosenAccount = ({ accounts, claim }: ClaimDossier): DossierAccount => {
  const account = accounts.find(({ id }) => id === claim.accountId);
  assert(account !== undefined, "A claim without an account passed the readiness checks");
  return account;
};

/** The sums of the claim; `requested` is what the company asks for in this round. */
const sumsOf = ({ assessment }: Filing) => {
  const { claimed, eligible, accepted, support } = assessment.totals;
  return { claimed, eligible, accepted, support, requested: support, reserved: support };
};

/** The amounts of the lines, with the rates that are frozen on them. */
const lineAmountsOf = ({ assessment, facts }: Filing): readonly LineAmounts[] => {
  const rates = new Map(facts.lines.map(({ id, rate }) => [id, rate]));
  return assessment.lines.map(({ id, claimed, eligible, accepted, support }) => {
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
