import { beforeAll, expect, it } from "vitest";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, supportOf, type TestClaim } from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";
import { aBudgetLine, aProgramme, balanceOf, rulesWith } from "@/tests/support/builders-programme";
import { timesOf } from "@/tests/support/counts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const programmeWith = async (kopecks: bigint, rules = rulesWith()) => {
  const programme = await aProgramme(world.admin, rules);
  const line = await aBudgetLine(world.admin, world.secondAdmin, {
    programmeId: programme.id,
    category: "CERTIFICATION",
    kopecks,
  });
  return { programmeId: programme.id, line };
};

const send = (by: CompanyActor, claim: TestClaim, expectedSupport: string, key = uuidv7()) =>
  submitClaim(by, { number: claim.number, expectedSupport, declared: "on", idempotencyKey: key });

const codes = (answers: readonly Awaited<ReturnType<typeof send>>[]) =>
  answers.map((answer) => (answer.ok ? "submitted" : answer.failure.code));

const count = (words: readonly string[], word: string) => words.filter((one) => one === word).length;

it(
  "of 50 submissions racing for the last money of a line exactly the affordable ones are reserved",
  timesOf("exhaustions"),
  async () => {
    // Money for 17 claims of 80 000 and half of another.
    const { programmeId, line } = await programmeWith(140_000_000n);
    const companies = await Promise.all(Array.from({ length: 10 }, () => aCompany(world.admin)));
    const claims = await Promise.all(
      companies.map(async (company) => {
        const drafts: { by: CompanyActor; claim: TestClaim }[] = [];
        for (let at = 0; at < 5; at += 1) {
          const claim = await aDraft(company, { programmeId, lines: [{ amount: "100000" }] });
          drafts.push({ by: company.certifier, claim });
        }
        return drafts;
      }),
    );

    const answers = codes(
      await Promise.all(claims.flat().map(({ by, claim }) => send(by, claim, "8000000"))),
    );

    expect(count(answers, "submitted")).toBe(17);
    expect(count(answers, "budgetExhausted")).toBe(33);
    expect(await balanceOf(line)).toMatchObject({ reserved: 136_000_000n, available: 4_000_000n });
    const [drafts] = await asOwner(
      "SELECT count(*)::int AS left FROM claim WHERE programme_id = $1 AND status = 'DRAFT'",
      [programmeId],
    );
    expect(drafts?.left).toBe(33);
  },
);

it("20 simultaneous submissions of one company at its cap stay within it", timesOf("capRaces"), async () => {
  const { programmeId, line } = await programmeWith(10_000_000_000n);
  const company = await aCompany(world.admin);
  const claims: TestClaim[] = [];
  for (let at = 0; at < 20; at += 1)
    claims.push(await aDraft(company, { programmeId, lines: [{ amount: "117500" }] }));

  const answers = await Promise.all(claims.map((claim) => send(company.certifier, claim, "9400000")));

  // The cap of a million takes ten claims of 94 000 whole; the rest see a smaller amount and are asked again.
  expect(count(codes(answers), "submitted")).toBe(10);
  expect(count(codes(answers), "amountChanged")).toBe(10);
  const [use] = await asOwner(
    "SELECT used FROM cap_use WHERE programme_id = $1 AND cap = 'CERTIFICATION_YEAR'",
    [programmeId],
  );
  expect(use?.used).toBe(94_000_000n);
  expect((await balanceOf(line)).reserved).toBe(94_000_000n);

  const eleventh = claims.find((_, at) => !answers[at]?.ok);
  if (!eleventh) throw new Error("no claim is left");
  expect(await supportOf(company.certifier, eleventh.number)).toBe("6000000");
});

it(
  "the same submission sent 20 times is one claim, and every sender gets the same answer",
  timesOf("sameRequests"),
  async () => {
    const { programmeId, line } = await programmeWith(10_000_000_000n);
    const claim = await aDraft(world.company, { programmeId });
    const key = uuidv7();

    // Each sender's clock stands elsewhere, so that only the stored answer can be the same.
    const { certifier } = world.company;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => {
        const now = new Date(Date.parse(certifier.person.now) + at).toISOString();
        return send({ ...certifier, person: { ...certifier.person, now } }, claim, "20000000", key);
      }),
    );

    expect(codes(answers)).toEqual(Array(20).fill("submitted"));
    expect(new Set(answers.map(canonicalJson)).size).toBe(1);
    expect((await balanceOf(line)).reserved).toBe(20_000_000n);
    const [effects] = await asOwner(
      `SELECT (SELECT count(*)::int FROM claim_version WHERE claim_id = $1) AS versions,
        (SELECT count(*)::int FROM outbox_message WHERE claim_id = $1) AS letters,
        (SELECT count(*)::int FROM ledger_transaction WHERE claim_id = $1) AS movements,
        (SELECT count(*)::int FROM audit_event WHERE claim_id = $1) AS events`,
      [claim.id],
    );
    expect(effects).toEqual({ versions: 1, letters: 1, movements: 1, events: 1 });
  },
);

it("a key that was used for one claim does not submit another", async () => {
  const { programmeId } = await programmeWith(10_000_000_000n);
  const first = await aDraft(world.company, { programmeId });
  const second = await aDraft(world.company, { programmeId });
  const key = uuidv7();
  await send(world.company.certifier, first, "20000000", key);
  const answer = await send(world.company.certifier, second, "20000000", key);
  expect(answer).toMatchObject({ ok: false, failure: { code: "keyReused" } });
});
