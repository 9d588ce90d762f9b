import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliverMessage } from "@/lib/notifications/commands/deliver-message";
import { closeWorkerPool } from "@/lib/platform/db/worker-pool";
import { env } from "@/lib/platform/env";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { lapseOverdueClaims } from "@/lib/review/commands/lapse-overdue-claims";
import { remindOfDeadlines } from "@/lib/review/commands/remind-of-deadlines";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { aSubmittedClaim, returned, type TestClaim, valued } from "../../support/builders-claims";
import { asOwner, setClock } from "../../support/builders-clock";
import { aClaimInReview, versionOf } from "../../support/builders-review";
import { testInstant } from "../../support/database";

let world: World;
let correction: TestClaim;
let question: TestClaim;

/** The jobs hold connections of their own, which must see the moved clock too. */
const onDay = async (instant: string): Promise<void> => {
  await closeWorkerPool();
  await setClock(instant);
};

const claimOf = async ({ id }: TestClaim) => {
  const [row] = await asOwner(
    "SELECT status::text, reserved, due_on::text AS due, clock_stopped_on::text AS stopped, open_questions AS open FROM claim WHERE id = $1",
    [id],
  );
  return row;
};

beforeAll(async () => {
  world = await aWorld();
  const wish = { programmeId: world.programme.id };
  correction = await aSubmittedClaim(world.company, wish);
  await returned(world.reviewer, correction, [
    { part: "line", lineId: correction.lineIds[0] ?? null, remark: "Приложите акт" },
  ]);
  await asOwner("UPDATE claim SET reply_due_on = '2026-10-20' WHERE id = $1", [correction.id]);
  question = await aClaimInReview(world);
  valued(
    await askClarification(world.reviewer, {
      claimId: question.id,
      version: await versionOf(question),
      questions: [{ lineId: null, text: "Кому отгрузили товар?" }],
      blocking: true,
      back: "",
      idempotencyKey: uuidv7(),
    } as never),
  );
});

afterAll(() => onDay(testInstant));

describe("deadlines of the company", () => {
  it("bring a letter five working days before and one before, each once", async () => {
    await onDay("2026-10-12T09:00:00+03:00");
    expect(await remindOfDeadlines()).toBe(0);
    await onDay("2026-10-13T09:00:00+03:00");
    expect(await remindOfDeadlines()).toBe(2);
    expect(await remindOfDeadlines()).toBe(0);
    await onDay("2026-10-19T09:00:00+03:00");
    expect(await remindOfDeadlines()).toBe(2);
  });

  it("leave a claim alone on its last day and through the days of grace", async () => {
    await onDay("2026-10-22T23:59:00+03:00");
    expect(await lapseOverdueClaims()).toBe(0);
    expect((await claimOf(correction))?.status).toBe("RETURNED");
  });

  it("then let a correction lapse and give its money back, and let the clock run on without an answer", async () => {
    await onDay("2026-10-23T00:01:00+03:00");
    const before = await claimOf(question);
    expect(await lapseOverdueClaims()).toBe(2);
    expect(await claimOf(correction)).toMatchObject({ status: "LAPSED", reserved: 0n });
    expect(await claimOf(question)).toMatchObject({ status: "IN_REVIEW", stopped: null, open: 0 });
    expect((await claimOf(question))?.due > before?.due).toBe(true);
    const [closed] = await asOwner<{ resolved_at: Date }>(
      "SELECT resolved_at FROM clarification WHERE claim_id = $1",
      [question.id],
    );
    expect(closed?.resolved_at).toEqual(new Date("2026-10-23T00:01:00+03:00"));
    expect(await lapseOverdueClaims()).toBe(0);
  });
});

describe("a claim that cannot be closed", () => {
  it("is told, and does not hold up the others", async () => {
    await onDay(testInstant);
    const wish = { programmeId: world.programme.id };
    const stuck = await aSubmittedClaim(world.company, wish);
    const other = await aSubmittedClaim(world.company, wish);
    for (const claim of [stuck, other])
      await returned(world.reviewer, claim, [
        { part: "line", lineId: claim.lineIds[0] ?? null, remark: "Приложите акт" },
      ]);
    await asOwner(`ALTER TABLE claim ADD CONSTRAINT stuck CHECK (id <> '${stuck.id}' OR status <> 'LAPSED')`);

    await onDay("2026-12-15T12:00:00+03:00");
    await expect(lapseOverdueClaims()).rejects.toThrow(stuck.number);
    expect((await claimOf(other))?.status).toBe("LAPSED");
    expect((await claimOf(stuck))?.status).toBe("RETURNED");

    await asOwner("ALTER TABLE claim DROP CONSTRAINT stuck");
    expect(await lapseOverdueClaims()).toBe(1);
  });
});

describe("a letter", () => {
  it("reaches everybody who writes for the company, in their language, and once", async () => {
    const [receipt] = await asOwner<{ id: string }>(
      "SELECT id FROM outbox_message WHERE kind = 'claimReceipt' AND claim_id = $1",
      [correction.id],
    );
    await asOwner(`UPDATE "user" SET locale = 'en' WHERE id = $1`, [world.company.preparer.userId]);
    await deliverMessage(receipt?.id ?? "");
    await deliverMessage(receipt?.id ?? "");

    const folder = env().MERIDIAN_MAIL_DIR ?? "";
    const letters = await Promise.all(
      (await readdir(folder)).map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
    );
    expect(letters).toHaveLength(2);
    expect(letters.filter(({ headers }) => headers.get("content-language") === "en")).toHaveLength(1);
    expect(letters.every(({ subject }) => subject?.startsWith(`${correction.number}:`))).toBe(true);
    expect(letters.every(({ text }) => text?.includes(`/claims/${correction.number}`))).toBe(true);
    const [sent] = await asOwner("SELECT attempts, sent_at FROM outbox_message WHERE id = $1", [receipt?.id]);
    expect(sent).toMatchObject({ attempts: 1 });
  });

  it("that cannot be sent stays in the outbox with the reason", async () => {
    const [waiting] = await asOwner<{ id: string }>(
      "SELECT id FROM outbox_message WHERE kind = 'claimLapsed'",
    );
    const { MERIDIAN_MAIL_DIR: folder } = env();
    Object.assign(env(), { MERIDIAN_MAIL_DIR: undefined });
    await expect(deliverMessage(waiting?.id ?? "")).rejects.toThrow(/SMTP_URL/);
    Object.assign(env(), { MERIDIAN_MAIL_DIR: folder });
    const [row] = await asOwner("SELECT sent_at, last_error FROM outbox_message WHERE id = $1", [
      waiting?.id,
    ]);
    expect(row).toMatchObject({ sent_at: null, last_error: expect.stringContaining("SMTP_URL") });
  });
});
