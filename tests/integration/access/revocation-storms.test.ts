import pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, OfficialActor } from "@/lib/identity/domain/actor";
import { endSession, findPerson } from "@/lib/identity/sessions";
import { SignedOut, withContext } from "@/lib/platform/db/context";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { aWorld } from "../../support/builders";
import { aSubmittedClaim } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { aMember, anAdmin, anOfficial } from "../../support/builders-people";
import { timesOf } from "../../support/counts";
import { ownerUrl } from "../../support/database";

const people = 50;
let served = 0;
let refused = 0;

afterAll(() =>
  console.log(
    `    ${served} requests served and ${refused} refused while ${people} people lost their access`,
  ),
);

type Revocation = (actor: Actor) => Promise<unknown>;

/** Every way in which somebody's access ends, as its statements reach the database. */
const revocations = {
  signedOut: ({ session }) => endSession(session.tokenHash),
  blocked: ({ userId }) => asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [userId]),
  otherPassword: ({ userId }) => asOwner(`UPDATE "user" SET password_hash = 'other' WHERE id = $1`, [userId]),
  lastRoleEnded: (actor) =>
    actor.side === "office"
      ? asOwner("UPDATE staff_role SET ended_at = app.now() WHERE user_id = $1", [actor.userId])
      : asOwner("UPDATE membership SET ended_at = app.now() WHERE user_id = $1", [actor.userId]),
} as const satisfies Record<string, Revocation>;

const ways = Object.values(revocations);

/** One request as pages and commands make it: opened, read, closed. */
const request = async (actor: Actor): Promise<"served" | "refused"> => {
  try {
    await withContext(actor.session, (db) => db.$queryRaw`SELECT count(*) FROM company`);
    return "served";
  } catch (error) {
    if (error instanceof SignedOut) return "refused";
    throw error;
  }
};

type Log = { startedAt: number; outcome: "served" | "refused" };

/** Asks and asks until it is over, and a little longer. */
const atWork = async (actor: Actor, isOver: () => boolean): Promise<readonly Log[]> => {
  const log: Log[] = [];
  for (let after = 0; after < 3; after += isOver() ? 1 : 0) {
    const startedAt = performance.now();
    log.push({ startedAt, outcome: await request(actor) });
  }
  return log;
};

let admin: OfficialActor;
beforeEach(async () => {
  admin = await anAdmin();
});

const everybody = async (): Promise<readonly Actor[]> => {
  const company = await aCompany(admin);
  const all: Actor[] = [];
  for (let n = 0; n < people; n += 1)
    all.push(
      n % 2 === 0 ? await anOfficial(admin, ["reviewer"]) : await aMember(admin, company.id, "preparer"),
    );
  return all;
};

describe("T44: a storm of revocations over fifty people at work", () => {
  it("serves nobody who asks after the commit of the revocation", timesOf("revocationStorms"), async () => {
    const actors = await everybody();
    const committedAt = new Map<Actor, number>();
    const working = actors.map((actor) => atWork(actor, () => committedAt.has(actor)));
    for (const [n, actor] of actors.entries()) {
      await ways[Math.floor(n / 2) % ways.length]?.(actor);
      committedAt.set(actor, performance.now());
    }
    for (const [n, log] of (await Promise.all(working)).entries()) {
      const over = committedAt.get(actors[n] as Actor) ?? 0;
      const late = log.filter(({ startedAt, outcome }) => startedAt > over && outcome === "served");
      expect(late, `person ${n}`).toEqual([]);
      expect(log.at(-1)?.outcome, `person ${n}`).toBe("refused");
      served += log.filter(({ outcome }) => outcome === "served").length;
      refused += log.filter(({ outcome }) => outcome === "refused").length;
    }
  });

  it("roles that come and go are those of the moment, in every request", async () => {
    const official = await anOfficial(admin, ["reviewer"]);
    for (let n = 0; n < people; n += 1) {
      const ended = n % 2 === 0;
      await asOwner("UPDATE staff_role SET ended_at = CASE WHEN $2 THEN app.now() END WHERE user_id = $1", [
        official.userId,
        ended,
      ]);
      expect(await request(official)).toBe(ended ? "refused" : "served");
      const person = await findPerson(official.session.tokenHash);
      expect(person?.staffRoles.length).toBe(ended ? 0 : 1);
    }
  });
});

describe("T44: an act that was on its way when its person lost the access", () => {
  const waitingForLocks = async (): Promise<number> => {
    const [row] = await asOwner<{ waiting: number }>(
      "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return row?.waiting ?? 0;
  };

  it.each(Object.entries(revocations))("is not done any more: %s", async (_way, revoke) => {
    const world = await aWorld();
    const claim = await aSubmittedClaim(world.company, { programmeId: world.programme.id });

    // Somebody holds the claim, so that the act waits after its session was found in order.
    const holder = new pg.Client({ connectionString: ownerUrl });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM claim WHERE id = $1 FOR UPDATE", [claim.id]);
    const taking = takeClaim(world.reviewer, { claimId: claim.id }).catch((error: unknown) => error);
    await expect.poll(waitingForLocks, { timeout: 5_000 }).toBeGreaterThan(0);
    await revoke(world.reviewer);
    await holder.query("COMMIT");
    await holder.end();

    expect(await taking).not.toMatchObject({ ok: true });
    const [row] = await asOwner("SELECT status, assignee_id FROM claim WHERE id = $1", [claim.id]);
    expect(row).toEqual({ status: "SUBMITTED", assignee_id: null });
  });
});
