import { afterEach, describe, expect, it } from "vitest";
import { addPasskey, askNewPasskey } from "@/lib/identity/commands/add-passkey";
import { removeFactor, renewRecoveryCodes } from "@/lib/identity/commands/change-factors";
import { askPasskey, confirmByPasskey, proveAgainByPasskey } from "@/lib/identity/commands/prove-by-passkey";
import { getOwnAccount } from "@/lib/identity/queries/get-own-account";
import { findPerson, tokenHashOf } from "@/lib/identity/sessions";
import { anAuthenticator } from "../../support/authenticator";
import { asOwner, setClock } from "../../support/builders-clock";
import {
  adds,
  aPerson,
  eventsOf,
  granted,
  halfSignedIn,
  later,
  refusal,
  signedIn,
  withPasskey,
} from "../../support/builders-passkeys";
import { anAdmin } from "../../support/builders-people";
import { testInstant } from "../../support/database";

afterEach(() => setClock(testInstant));

describe("adding a passkey", () => {
  it("stores the key and how to reach it, brings recovery codes with the first factor only, and is noted", async () => {
    const { id, session, codes } = await withPasskey();
    expect(codes).toHaveLength(10);
    expect((await adds(session)).codes).toEqual([]);
    const account = await getOwnAccount(session);
    expect(account?.factors.map(({ kind, name }) => [kind, name])).toEqual([
      ["PASSKEY", "Laptop"],
      ["PASSKEY", "Laptop"],
    ]);
    const [row] = await asOwner("SELECT transports FROM authenticator WHERE user_id = $1", [id]);
    expect(row).toEqual({ transports: ["internal"] });
    expect(await eventsOf(id, "factorAdded")).toBe(2);
  });

  it("asks for a fresh proof before the device makes anything", async () => {
    const { session } = await withPasskey();
    await setClock(later(121));
    expect(await askNewPasskey(session)).toMatchObject(refusal("proofNeeded"));
  });

  it("names the passkeys that are there, so that a device makes no second one", async () => {
    const { session, authenticator } = await withPasskey();
    const options = granted(await askNewPasskey(session)) as { readonly excludeCredentials: unknown };
    expect(options.excludeCredentials).toEqual([
      { id: authenticator.credentialId, transports: ["internal"], type: "public-key" },
    ]);
  });

  it.each([
    ["an answer given to another site", { origin: "https://meridian.example" }],
    ["an answer bound to another host", { rpId: "meridian.example" }],
    ["an answer to a question that was never asked", { challenge: "AAAA" }],
    ["a device that did not ask who holds it", { unverified: true }],
  ] as const)("refuses %s", async (_what, deviation) => {
    const session = await signedIn((await aPerson()).id);
    const options = granted(await askNewPasskey(session));
    const answer = anAuthenticator().make(options, deviation);
    expect(await addPasskey(session, { name: "Laptop", answer })).toEqual(refusal("passkeyRefused"));
  });

  it("takes an answer once, and only in the session that was asked", async () => {
    const { id } = await aPerson();
    const [here, there] = [await signedIn(id), await signedIn(id)];
    const options = granted(await askNewPasskey(here));
    const answer = anAuthenticator().make(options);
    expect(await addPasskey(there, { name: "Laptop", answer })).toEqual(refusal("passkeyRefused"));
    const both = await Promise.all([1, 2].map(() => addPasskey(here, { name: "Laptop", answer })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal("passkeyRefused"));
  });

  it("gives a credential to one account only", async () => {
    const { authenticator } = await withPasskey();
    const stranger = await signedIn((await aPerson()).id);
    const options = granted(await askNewPasskey(stranger));
    const answer = authenticator.make(options);
    expect(await addPasskey(stranger, { name: "Mine", answer })).toEqual(refusal("passkeyKnown"));
  });

  it("is a second factor that an official may work with", async () => {
    const admin = await anAdmin();
    await asOwner("UPDATE authenticator SET removed_at = app.now() WHERE user_id = $1", [admin.userId]);
    const session = await signedIn(admin.userId);
    expect(session.person.mustSetFactor).toBe(true);
    await adds(session);
    expect((await findPerson(session.tokenHash))?.mustSetFactor).toBe(false);
  });
});

describe("a passkey as the second step of signing in", () => {
  it("T43: opens the session under a new secret", async () => {
    const { email, authenticator } = await withPasskey();
    const half = await halfSignedIn(email);
    expect(await findPerson(half)).toBeNull();
    const secret = granted(
      await confirmByPasskey(half, authenticator.answer(granted(await askPasskey(half)))),
    );
    expect((await findPerson(tokenHashOf(secret)))?.email).toBe(email);
    expect(await findPerson(half)).toBeNull();
  });

  it("T47: takes nobody else's passkey, and none that was removed meanwhile", async () => {
    const { email, session, authenticator } = await withPasskey();
    const stranger = await withPasskey();
    const half = await halfSignedIn(email);
    const foreign = stranger.authenticator.answer(granted(await askPasskey(half)));
    expect(await confirmByPasskey(half, foreign)).toEqual(refusal("passkeyRefused"));
    const disguised = stranger.authenticator.answer(granted(await askPasskey(half)), {
      credentialId: authenticator.credentialId,
      userHandle: null,
    });
    expect(await confirmByPasskey(half, disguised)).toEqual(refusal("passkeyRefused"));

    const answer = authenticator.answer(granted(await askPasskey(half)));
    const [factor] = (await getOwnAccount(session))?.factors ?? [];
    await removeFactor(session, factor?.id ?? "");
    expect(await confirmByPasskey(half, answer)).toEqual(refusal("passkeyRefused"));
    expect(await findPerson(half)).toBeNull();
  });

  it("is not asked of a session that waits for nothing", async () => {
    const { session, authenticator } = await withPasskey();
    const answer = authenticator.answer(granted(await askPasskey(session.tokenHash)));
    expect(await confirmByPasskey(session.tokenHash, answer)).toEqual(refusal("signedOut"));
  });
});

describe("a passkey as a fresh proof", () => {
  it("makes the proof of a live session fresh", async () => {
    const { session, authenticator } = await withPasskey();
    await setClock(later(600));
    expect(await renewRecoveryCodes(session)).toMatchObject(refusal("proofNeeded"));
    const answer = authenticator.answer(granted(await askPasskey(session.tokenHash)));
    expect((await proveAgainByPasskey(session.tokenHash, answer)).ok).toBe(true);
    expect((await renewRecoveryCodes(session)).ok).toBe(true);
    expect(await proveAgainByPasskey(session.tokenHash, answer)).toEqual(refusal("passkeyRefused"));
  });

  it("is no proof where only a touch was asked for, and none for a question of another session", async () => {
    const { id, session, authenticator } = await withPasskey();
    const touched = authenticator.answer(granted(await askPasskey(session.tokenHash)), { unverified: true });
    expect(await proveAgainByPasskey(session.tokenHash, touched)).toEqual(refusal("passkeyRefused"));
    const other = await signedIn(id);
    const elsewhere = authenticator.answer(granted(await askPasskey(other.tokenHash)));
    expect(await proveAgainByPasskey(session.tokenHash, elsewhere)).toEqual(refusal("passkeyRefused"));
  });

  it("does not finish a sign-in that waits for the second step", async () => {
    const { email, authenticator } = await withPasskey();
    const half = await halfSignedIn(email);
    const answer = authenticator.answer(granted(await askPasskey(half)));
    expect(await proveAgainByPasskey(half, answer)).toEqual(refusal("signedOut"));
  });

  it("is asked of nobody who has none", async () => {
    const { tokenHash } = await signedIn((await aPerson()).id);
    expect(await askPasskey(tokenHash)).toEqual(refusal("passkeyMissing"));
    expect(await askPasskey("nobody's")).toEqual(refusal("signedOut"));
  });
});
