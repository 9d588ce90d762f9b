// Claims in the hands of an officer, through the commands of the product.
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { answerChecklist } from "@/lib/review/commands/answer-checklist";
import { decideLine } from "@/lib/review/commands/decide-line";
import { takeClaim } from "@/lib/review/commands/take-claim";
import type { VerdictWish } from "@/lib/review/domain/line-verdict";
import type { World } from "./builders";
import { aSubmittedClaim, type ClaimWish, type TestClaim, valued } from "./builders-claims";
import { asOwner } from "./builders-clock";
import { aCompany } from "./builders-company";

type Wish = Omit<ClaimWish, "programmeId"> & { readonly company?: World["company"] };

/** A claim that waits in the queue; of a company of its own, whose yearly limits are free, unless one is named. */
export const aWaitingClaim = async (world: World, wish: Wish = {}): Promise<TestClaim> => {
  const { company = await aCompany(world.admin), ...content } = wish;

  return aSubmittedClaim(company, { programmeId: world.programme.id, ...content });
};

/** A claim that the reviewer has taken. */
export const aClaimInReview = async (
  world: World,
  wish: Wish & { readonly by?: World["company"]["certifier"]; readonly reviewer?: OfficialActor } = {},
): Promise<TestClaim> => {
  const { reviewer = world.reviewer, ...content } = wish;
  const claim = await aWaitingClaim(world, content);
  valued(await takeClaim(reviewer, { claimId: claim.id }));

  return claim;
};

/** The version that a page opened now would carry. */
export const versionOf = async ({ id }: Pick<TestClaim, "id">): Promise<number> => {
  const [row] = await asOwner<{ version: number }>("SELECT version FROM claim WHERE id = $1", [id]);
  if (!row) throw new Error("There is no such claim");

  return row.version;
};

/** One column of a claim. */
export const columnOf = async (claim: Pick<TestClaim, "id">, column: string): Promise<unknown> => {
  const [row] = await asOwner("SELECT * FROM claim WHERE id = $1", [claim.id]);

  return row?.[column];
};

/** Gives the verdict as the form of the workspace would. */
export const decide = async (
  reviewer: OfficialActor,
  claim: TestClaim,
  { line = 0, ...verdict }: { readonly line?: number; readonly wish: VerdictWish; readonly version?: number },
) =>
  decideLine(reviewer, {
    claimId: claim.id,
    version: verdict.version ?? (await versionOf(claim)),
    lineId: claim.lineIds[line] ?? "",
    internal: "",
    back: undefined,
    idempotencyKey: undefined,
    wish: verdict.wish,
  });

/** Confirms every item of the checklist. */
export const confirmChecklist = async (
  reviewer: OfficialActor,
  world: World,
  claim: TestClaim,
): Promise<void> => {
  for (const item of world.programme.rules.workflow.checklist) {
    const version = await versionOf(claim);
    valued(await answerChecklist(reviewer, { claimId: claim.id, version, item, passed: true, note: "" }));
  }
};
