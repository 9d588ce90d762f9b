// Claims that officers have reviewed and sent to the signers, through the commands of the product.
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { answerChecklist } from "@/lib/review/commands/answer-checklist";
import { decideLine } from "@/lib/review/commands/decide-line";
import { recommendClaim } from "@/lib/review/commands/recommend-claim";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { takeClaim } from "@/lib/review/commands/take-claim";
import type { VerdictWish } from "@/lib/review/domain/line-verdict";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";
import { uuidv7 } from "@/lib/shared/ids";
import type { World } from "./builders";
import { aSubmittedClaim, type ClaimWish, type TestClaim, valued } from "./builders-claims";
import { asOwner } from "./builders-clock";

/** What the officer leaves out of a line, by its place in the claim; lines without one are accepted. */
export type Cuts = Readonly<Record<number, VerdictWish>>;

type ReviewWish = Omit<ClaimWish, "programmeId"> & {
  readonly cuts?: Cuts;
  readonly message?: string;
  readonly reviewer?: OfficialActor;
  readonly company?: World["company"];
};

export type ClaimRow = {
  readonly status: string;
  readonly version: number;
  readonly eligible: bigint;
  readonly accepted: bigint;
  readonly support: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly due_on: string;
  readonly clock_stopped_on: string | null;
  readonly decided_at: Date | null;
};

/** A claim as the database has it now. */
export const claimRow = async (claimId: string): Promise<ClaimRow> => {
  const [row] = await asOwner<ClaimRow>(
    `SELECT status, version, eligible, accepted, support, reserved, committed, due_on, clock_stopped_on, decided_at
       FROM claim WHERE id = $1`,
    [claimId],
  );
  if (!row) throw new Error("There is no such claim");
  return row;
};

/** Leaves so much out of a line. */
export const reducedBy = (kopecks: bigint, code: DeductionCode = "INSURANCE_NOT_COVERED"): VerdictWish => ({
  verdict: "REDUCED",
  amount: { deducted: kopecks },
  code,
  note: "Часть счёта — страхование, правила его не покрывают.",
});

/** Takes the whole line out. */
export const declined = (code: DeductionCode = "DUPLICATE_DOC"): VerdictWish => ({
  verdict: "REJECTED",
  code,
  note: "Этот документ уже оплатили по другой заявке.",
});

/** Gives the verdicts, confirms the checklist and sends the decision to the signers. */
export const recommended = async (
  reviewer: OfficialActor,
  claim: TestClaim,
  {
    cuts = {},
    message = "",
    checklist,
  }: Pick<ReviewWish, "cuts" | "message"> & { readonly checklist: readonly string[] },
): Promise<void> => {
  const { id: claimId } = claim;
  for (const [at, lineId] of claim.lineIds.entries()) {
    const { version } = await claimRow(claimId);
    const wish: VerdictWish = cuts[at] ?? { verdict: "ACCEPTED" };
    valued(
      await decideLine(reviewer, {
        claimId,
        version,
        lineId,
        internal: "",
        back: undefined,
        idempotencyKey: undefined,
        wish,
      }),
    );
  }
  for (const item of checklist) {
    const { version } = await claimRow(claimId);
    valued(
      await answerChecklist(reviewer, {
        claimId,
        version,
        item: item as never,
        passed: true,
        note: "",
        back: undefined,
        idempotencyKey: undefined,
      }),
    );
  }
  const { version } = await claimRow(claimId);
  const isNothing = claim.lineIds.every((_id, at) => cuts[at]?.verdict === "REJECTED");
  valued(
    await recommendClaim(reviewer, { claimId, version, outcome: isNothing ? "REJECT" : "APPROVE", message }),
  );
};

/** A claim that the first of its signers finds in the list. */
export const aRecommendedClaim = async (world: World, wish: ReviewWish = {}): Promise<TestClaim> => {
  const { cuts, message, reviewer = world.reviewer, company = world.company, ...content } = wish;
  const claim = await aSubmittedClaim(company, { programmeId: world.programme.id, ...content });
  valued(await takeClaim(reviewer, { claimId: claim.id }));
  await recommended(reviewer, claim, { cuts, message, checklist: world.programme.rules.workflow.checklist });
  return claim;
};

/** What a signer's page sends: the version and the hash that it shows. */
export const shownTo = async (claimId: string) => {
  const [row] = await asOwner<{ version: number; hash: string }>(
    "SELECT c.version, r.hash FROM claim c JOIN recommendation r ON r.claim_id = c.id AND r.superseded_at IS NULL WHERE c.id = $1",
    [claimId],
  );
  if (!row) throw new Error("Nothing is recommended");
  return { claimId, ...row };
};

/** Signs as the page would, and insists. */
export const signed = async (signer: OfficialActor, claim: TestClaim) =>
  valued(await signDecision(signer, await shownTo(claim.id)));

/** An approved claim, signed by as many as its chain asks for. */
export const anApprovedClaim = async (world: World, wish: ReviewWish = {}): Promise<TestClaim> => {
  const claim = await aRecommendedClaim(world, wish);
  const { act } = await signed(world.approver, claim);
  if (act === "sign") await signed(world.commission, claim);
  return claim;
};

/** What somebody who asks for an act of two persons sends. */
export const asking = async (claimId: string) => ({
  claimId,
  version: (await claimRow(claimId)).version,
  reason: "В решении ошибка",
});

/** What the second person sends. */
export const confirming = async (claimId: string, kind: TwoPersonKind) => {
  const [row] = await asOwner<{ id: string }>(
    "SELECT id FROM two_person_request WHERE claim_id = $1 AND kind = $2 ORDER BY requested_at DESC, id DESC LIMIT 1",
    [claimId, kind],
  );
  return { claimId, version: (await claimRow(claimId)).version, requestId: row?.id ?? uuidv7() };
};
