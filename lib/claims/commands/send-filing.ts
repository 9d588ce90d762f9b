import { checkFiling, loadForAction } from "@/lib/claims/commands/prepare-filing";
import { applyClaimChange, type ChangeFailure, type ClaimChange } from "@/lib/claims/data/apply-claim-change";
import { type Filing, prepareFiling } from "@/lib/claims/data/filing";
import type { FilingFailure } from "@/lib/claims/domain/filing-failures";
import type { LifecycleFailure } from "@/lib/claims/domain/lifecycle";
import type { ResubmitClaimInput, SubmitClaimInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { RequestKey } from "@/lib/platform/db/idempotency";
import type { Db } from "@/lib/platform/db/prisma";
import type { IsoDate } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

export type SubmitFailure = LifecycleFailure | FilingFailure | ChangeFailure;

/** What the company is told when its claim has arrived. */
export type Receipt = {
  readonly number: string;
  /** In digits of kopecks. */
  readonly support: string;
  /** The day by which the agency decides. */
  readonly dueOn: IsoDate;
  readonly hash: string;
};

export type Prepared = { readonly change: ClaimChange; readonly receipt: Receipt };

type Sending = {
  readonly action: "submit" | "resubmit";
  readonly request: RequestKey;
  /** The change that sends this filing. */
  readonly prepare: (db: Db, filing: Filing) => Promise<Result<Prepared, FilingFailure>>;
};

/** A cap that another claim of the company took meanwhile is computed with once more, and told as a changed amount. */
const attempts = 3;

/** Sends a declared claim, as it is computed at this moment, if the amount is the one that the person saw. */
export const sendFiling = async (
  actor: CompanyActor,
  input: SubmitClaimInput | ResubmitClaimInput,
  { action, request, prepare }: Sending,
): Promise<Result<Receipt, SubmitFailure>> => {
  if (input.declared !== "on") return fail({ code: "declarationMissing" });
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await withContext(
      actor.session,
      async (db): Promise<Result<Prepared, LifecycleFailure | FilingFailure>> => {
        const dossier = await loadForAction(db, actor, { number: input.number, action });
        if (!dossier.ok) return dossier;
        const filing = await prepareFiling(db, actor, dossier.value, true);
        const checked = checkFiling(filing, input.expectedSupport);
        return checked.ok ? prepare(db, filing) : checked;
      },
    );
    if (!prepared.ok) return prepared;

    const { change, receipt } = prepared.value;
    const applied = await applyClaimChange(actor, change, request);
    if (applied.ok) return ok(receipt);
    if (applied.failure.code !== "capExceeded" || attempt === attempts) return applied;
  }
};
