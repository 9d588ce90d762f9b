import { beforeAll, describe, expect, it } from "vitest";
import { proposeRoleEnd } from "@/lib/identity/commands/propose-access";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { again, anOfficial, byTwo } from "../../support/builders-people";
import { testInstant } from "../../support/database";

let world: World;

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

const adminRoleOf = async (userId: string): Promise<string> =>
  String(
    (
      await asOwner("SELECT id FROM staff_role WHERE user_id = $1 AND role = 'admin' AND ended_at IS NULL", [
        userId,
      ])
    )[0]?.id,
  );

describe("administrators", () => {
  it("give up their own role through two others' eyes: they propose, another one confirms", async () => {
    const leaving = await anOfficial(world.admin, ["admin", "lead"]);
    const wish = {
      userId: leaving.userId,
      staffRoleId: await adminRoleOf(leaving.userId),
      reason: "Ухожу",
    };
    await byTwo(world.secondAdmin, proposeRoleEnd(leaving, wish));
    expect((await again(leaving)).roles.map(({ role }) => role)).toEqual(["lead"]);
  });

  it("who block each other at once do not leave the house without one", async () => {
    // Everybody else is out of the way for a moment.
    const pair = [
      await anOfficial(world.admin, ["admin"]),
      await anOfficial(world.admin, ["admin"]),
    ] as const;
    const ids = pair.map(({ userId }) => userId);
    await asOwner(
      "UPDATE staff_role SET ended_at = app.now() WHERE role = 'admin' AND ended_at IS NULL AND NOT user_id = ANY ($1)",
      [ids],
    );
    const block = (by: OfficialActor, of: OfficialActor) =>
      applyInDatabase("office", by.session, {
        action: "blockUser",
        event: {
          type: "userBlocked",
          objectType: "user",
          objectId: of.userId,
          data: { reason: "Чужая запись" },
        },
        records: [{ table: "user", set: { blocked_at: testInstant }, where: { id: of.userId } }],
      });
    const answers = await Promise.all([block(...pair), block(pair[1], pair[0])]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [left] = await asOwner(
      `SELECT count(*)::int AS n FROM "user" WHERE id = ANY ($1) AND blocked_at IS NULL`,
      [ids],
    );
    expect(left).toEqual({ n: 1 });
  });
});
