// People who leave, on a clock that moves, and what the books say afterwards.
import { generateKeyPairSync } from "node:crypto";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { getRetentionPlan } from "@/lib/identity/queries/get-retention-plan";
import { closeWorkerPool, workerPool } from "@/lib/platform/db/worker-pool";
import { checkFileInvariants } from "@/lib/platform/verify/file-invariants";
import { checkSqlInvariants } from "@/lib/platform/verify/sql-invariants";
import { asOwner, setClock } from "./builders-clock";
import { again, aMember } from "./builders-people";
import { testInstant } from "./database";

/** The jobs hold connections of their own, which must see the moved clock too. */
export const onDay = async (instant: string): Promise<void> => {
  await closeWorkerPool();
  await setClock(instant);
};

/** The instant that many days after the one tests stand at. */
export const days = (count: number): string =>
  new Date(Date.parse(testInstant) + count * 86_400_000).toISOString();

// Test documents are rows without files, and the clock here goes back between tests.
const ofTheTests = new Set(["documents-whole", "times-are-in-order"]);

/** Invariants that do not hold. */
export const brokenInvariants = async (): Promise<readonly string[]> => {
  const results = [...(await checkSqlInvariants(workerPool())), ...(await checkFileInvariants(workerPool()))];
  return results
    .filter(({ violations }) => violations.length > 0)
    .map(({ name }) => name)
    .filter((name) => !ofTheTests.has(name));
};

/** A key for anchors, as an installation has one. */
export const withAnchorKey = (): void => {
  process.env.MERIDIAN_ANCHOR_KEY = String(
    generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }),
  );
};

export const personRow = async (id: string) => {
  const [row] = await asOwner(
    'SELECT email, name_ru, name_en, password_hash, blocked_at, erased_at FROM "user" WHERE id = $1',
    [id],
  );
  return row;
};

export const leaves = (userId: string) =>
  asOwner("UPDATE membership SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL", [
    userId,
    testInstant,
  ]);

/** Somebody of that company who has done nothing, and has left. */
export const aLeaver = async (admin: OfficialActor, companyId: string) => {
  const leaver = await aMember(admin, companyId, "viewer");
  await leaves(leaver.userId);
  return leaver;
};

/** How often the person was erased, by the trail. */
export const erasuresOf = async (id: string): Promise<number> => {
  const [row] = await asOwner<{ n: number }>(
    "SELECT count(*)::int AS n FROM audit_event WHERE type = 'personErased' AND object_id = $1",
    [id],
  );
  return row?.n ?? 0;
};

/** What the page of retention shows now. */
export const plannedBy = async (actor: OfficialActor) => {
  const plan = await getRetentionPlan(await again(actor));
  if (!plan) throw new Error("no plan");
  return plan;
};
