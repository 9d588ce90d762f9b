import { afterEach, describe, expect, it } from "vitest";
import { removeFactor } from "@/lib/identity/commands/change-factors";
import { askAnyPasskey, signInByPasskey } from "@/lib/identity/commands/sign-in-by-passkey";
import { getOwnAccount } from "@/lib/identity/queries/get-own-account";
import { findPerson, newSecret, tokenHashOf } from "@/lib/identity/sessions";
import { uuidv7 } from "@/lib/shared/ids";
import { anAuthenticator } from "../../support/authenticator";
import { asOwner, setClock } from "../../support/builders-clock";
import { eventsOf, granted, later, refusal, withPasskey } from "../../support/builders-passkeys";
import { testInstant } from "../../support/database";

afterEach(() => setClock(testInstant));

const visitor = () => ({ browser: newSecret(), network: uuidv7(), userAgent: "test" });

describe("signing in by a passkey alone", () => {
  it("opens a session, without a name or a password", async () => {
    const { email, authenticator } = await withPasskey();
    const from = visitor();
    const secret = granted(
      await signInByPasskey(from, authenticator.answer(granted(await askAnyPasskey(from)))),
    );
    const person = await findPerson(tokenHashOf(secret));
    expect(person?.email).toBe(email);
    expect(Date.parse(person?.provedUntil ?? "")).toBe(Date.parse(later(120)));
  });

  it.each([
    ["another site", { origin: "https://meridian.example" }],
    ["another port of this host", { origin: "http://localhost:3001" }],
    ["another host", { rpId: "meridian.example" }],
    ["a touch without PIN, finger or face", { unverified: true }],
    ["a signature made for adding", { type: "webauthn.create" }],
    ["no word about whose it is", { userHandle: null }],
    ["somebody else's handle", { userHandle: "AAAA" }],
  ] as const)("refuses %s", async (_what, deviation) => {
    const { authenticator } = await withPasskey();
    const from = visitor();
    const answer = authenticator.answer(granted(await askAnyPasskey(from)), deviation);
    expect(await signInByPasskey(from, answer)).toEqual(refusal("passkeyRefused"));
  });

  it("T49: takes an answer in the browser that was asked, and in no other", async () => {
    const { authenticator } = await withPasskey();
    const [here, there] = [visitor(), visitor()];
    const answer = authenticator.answer(granted(await askAnyPasskey(there)));
    expect(await signInByPasskey(here, answer)).toEqual(refusal("passkeyRefused"));
    expect(await signInByPasskey({ ...here, browser: "" }, answer)).toEqual(refusal("passkeyRefused"));
  });

  it("takes an answer once, also when it comes twice at once", async () => {
    const { authenticator } = await withPasskey(anAuthenticator({ counts: false }));
    const from = visitor();
    const answer = authenticator.answer(granted(await askAnyPasskey(from)));
    const both = await Promise.all([1, 2].map(() => signInByPasskey(from, answer)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal("passkeyRefused"));
    expect(await signInByPasskey(from, answer)).toEqual(refusal("passkeyRefused"));
  });

  it("takes an answer for five minutes", async () => {
    const { authenticator } = await withPasskey();
    const from = visitor();
    const answer = authenticator.answer(granted(await askAnyPasskey(from)));
    await setClock(later(301));
    expect(await signInByPasskey(from, answer)).toEqual(refusal("passkeyRefused"));
  });

  it("lets in nobody who is blocked, and no passkey that was removed", async () => {
    const blocked = await withPasskey();
    await asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [blocked.id]);
    const removed = await withPasskey();
    const [factor] = (await getOwnAccount(removed.session))?.factors ?? [];
    await removeFactor(removed.session, factor?.id ?? "");
    for (const { authenticator } of [blocked, removed]) {
      const from = visitor();
      const answer = authenticator.answer(granted(await askAnyPasskey(from)));
      expect(await signInByPasskey(from, answer)).toEqual(refusal("passkeyRefused"));
    }
  });

  it("refuses a counter that went back, and says so in the trail", async () => {
    const { id, authenticator } = await withPasskey();
    const from = visitor();
    granted(await signInByPasskey(from, authenticator.answer(granted(await askAnyPasskey(from)))));
    for (const counter of [2, 1]) {
      const answer = authenticator.answer(granted(await askAnyPasskey(from)), { counter });
      expect(await signInByPasskey(from, answer)).toEqual(refusal("passkeyCopied"));
    }
    expect(await eventsOf(id, "passkeyCounterBack")).toBe(2);
    const [event] = await asOwner(
      "SELECT data FROM audit_event WHERE type = 'passkeyCounterBack' AND actor_id = $1 ORDER BY id LIMIT 1",
      [id],
    );
    expect(event).toMatchObject({ data: { stored: 2, given: 2 } });
  });

  it("of two copies that answer at the same time lets in one", async () => {
    const { id, authenticator } = await withPasskey();
    const [one, two] = [visitor(), visitor()];
    const answers = await Promise.all(
      [one, two].map(async (from) => ({
        from,
        answer: authenticator.answer(granted(await askAnyPasskey(from)), { counter: 9 }),
      })),
    );
    const opened = await Promise.all(answers.map(({ from, answer }) => signInByPasskey(from, answer)));
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    expect(opened.find(({ ok }) => !ok)).toEqual(refusal("passkeyCopied"));
    expect(await eventsOf(id, "passkeyCounterBack")).toBe(1);
  });
});
