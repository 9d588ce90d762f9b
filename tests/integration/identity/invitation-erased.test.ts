import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptOfficialInvitation } from "@/lib/identity/commands/accept-official-invitation";
import { keepRetention } from "@/lib/identity/commands/keep-retention";
import { proposeOfficial } from "@/lib/identity/commands/propose-access";
import { linkToken } from "@/lib/platform/mail/derived-secret";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { byTwo } from "../../support/builders-people";
import { testInstant } from "../../support/database";
import { days, onDay } from "../../support/retention";

let world: World;
let serial = 0;
const password = "four quiet words here";

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});
beforeEach(() => {
  serial += 1;
});
afterEach(() => onDay(testInstant));

const wish = () =>
  ({
    email: `invited${serial}@agency.test`,
    nameRu: "Стрижова Алевтина",
    nameEn: "Alevtina Strizhova",
    role: "reviewer",
    programmeId: null,
    reason: "Третий специалист на проверку",
  }) as const;

const invited = async (): Promise<{ readonly proposalId: string; readonly token: string }> => {
  const { proposalId, secretId } = await byTwo(world.secondAdmin, proposeOfficial(world.admin, wish()));
  return { proposalId, token: linkToken(secretId ?? "") };
};

describe("what an invitation says of somebody", () => {
  const namesOf = (proposalId: string) =>
    asOwner("SELECT name_ru, email LIKE 'erased-%' AS erased FROM access_proposal WHERE id = $1", [
      proposalId,
    ]);
  const gone = [{ name_ru: "Данные удалены", erased: true }];
  const there = [{ name_ru: wish().nameRu, erased: false }];

  it("goes thirty days after the letter stopped working, when nobody came", async () => {
    const { proposalId } = await invited();
    await onDay(days(36));
    await keepRetention();
    expect(await namesOf(proposalId)).toEqual(there);
    await onDay(days(38));
    await keepRetention();
    expect(await namesOf(proposalId)).toEqual(gone);
  });

  it("goes with a proposal that nobody answered", async () => {
    const proposed = await proposeOfficial(world.admin, wish());
    if (!proposed.ok) throw new Error(proposed.failure.code);
    await onDay(days(38));
    await keepRetention();
    expect(await namesOf(proposed.value.proposalId)).toEqual(gone);
  });

  it("goes with the person who came by it, and not before", async () => {
    const { proposalId, token } = await invited();
    expect((await acceptOfficialInvitation({ token, password })).ok).toBe(true);
    await onDay(days(60));
    await keepRetention();
    expect(await namesOf(proposalId)).toEqual(there);
    await asOwner(
      "UPDATE staff_role SET ended_at = $2 WHERE user_id = (SELECT user_id FROM access_proposal WHERE id = $1)",
      [proposalId, testInstant],
    );
    await keepRetention();
    expect(await namesOf(proposalId)).toEqual(gone);
    const [trail] = await asOwner(
      "SELECT count(*)::int AS n FROM audit_event WHERE data::text LIKE '%' || $1 || '%'",
      [wish().nameRu],
    );
    expect(trail).toEqual({ n: 0 });
  });
});
