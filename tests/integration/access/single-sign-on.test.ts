import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { beginSso } from "@/lib/identity/commands/begin-sso";
import { finishSso } from "@/lib/identity/commands/finish-sso";
import { unlinkIdentity } from "@/lib/identity/commands/unlink-identity";
import { getSso } from "@/lib/identity/queries/get-sso";
import { findPerson, newSecret, tokenHashOf } from "@/lib/identity/sessions";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner, setClock } from "../../support/builders-clock";
import {
  aPerson,
  eventsOf,
  granted,
  later,
  refusal,
  signedIn,
  withPasskey,
} from "../../support/builders-passkeys";
import { anOfficial, aSubject, comesIn, linked, startProvider, travel } from "../../support/builders-sso";
import { testInstant } from "../../support/database";
import type { Word } from "../../support/oidc-provider";

const logged: string[] = [];
vi.mock("@/lib/platform/logger", () => ({
  logger: () => ({
    warn: (facts: { readonly reason: string }) => logged.push(facts.reason),
    error: (facts: { readonly reason: string }) => logged.push(facts.reason),
  }),
}));

let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.stop());
afterEach(async () => {
  logged.length = 0;
  await setClock(testInstant);
});

describe("linking an identity", () => {
  it("is an act of whoever is signed in, stands on their page and in the trail", async () => {
    const { id, session } = await linked(aSubject());
    expect(await getSso(session)).toMatchObject({
      identities: [{ side: "company", issuer: provider.issuer }],
    });
    expect(await eventsOf(id, "identityLinked")).toBe(1);
  });

  it("asks for a fresh proof before the journey", async () => {
    const { tokenHash } = await signedIn((await aPerson()).id);
    await setClock(later(121));
    const begun = await beginSso({ side: "company", browser: newSecret(), network: uuidv7(), tokenHash });
    expect(begun).toEqual(refusal("proofNeeded"));
  });

  it("is done in the session in which it began, and in no other", async () => {
    const mine = await signedIn((await aPerson()).id);
    const victim = await signedIn((await aPerson()).id);
    for (const tokenHash of [victim.tokenHash, null]) {
      const { came } = await travel({ subject: aSubject() }, { tokenHash: mine.tokenHash });
      expect(await finishSso({ ...came, tokenHash })).toEqual(refusal("signedOut"));
    }
  });

  it("gives an identity to one account, and an account one identity, also twice at once", async () => {
    const subject = aSubject();
    const { session } = await linked(subject);
    const stranger = await signedIn((await aPerson()).id);
    expect(await comesIn({ subject }, { tokenHash: stranger.tokenHash })).toEqual(refusal("ssoTaken"));
    expect(await comesIn({ subject: aSubject() }, { tokenHash: session.tokenHash })).toEqual(
      refusal("ssoTaken"),
    );
    const racers = await Promise.all([aPerson(), aPerson()]);
    const sessions = await Promise.all(racers.map(({ id }) => signedIn(id)));
    const fresh = aSubject();
    const journeys = await Promise.all(
      sessions.map(({ tokenHash }) => travel({ subject: fresh }, { tokenHash })),
    );
    const ends = await Promise.all(journeys.map(({ came }) => finishSso(came)));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ends.find(({ ok }) => !ok)).toEqual(refusal("ssoTaken"));
  });

  it("T48: is never made by an address that is the same", async () => {
    const { email } = await aPerson();
    const [before] = await asOwner(`SELECT count(*)::int AS n FROM "user"`);
    const came = await comesIn({ subject: aSubject(), claims: { email, email_verified: true } });
    expect(came).toEqual(refusal("ssoUnlinked"));
    expect(await asOwner(`SELECT count(*)::int AS n FROM "user"`)).toEqual([before]);
  });

  it("ends when it is taken away, by whoever has just proved themselves", async () => {
    const subject = aSubject();
    const { id, session } = await linked(subject);
    const identity = (await getSso(session))?.identities[0]?.id ?? "";
    const stranger = await signedIn((await aPerson()).id);
    expect(await unlinkIdentity(stranger, identity)).toEqual(refusal("identityNotFound"));
    await setClock(later(121));
    expect(await unlinkIdentity(session, identity)).toEqual(refusal("proofNeeded"));
    await setClock(testInstant);
    expect((await unlinkIdentity(session, identity)).ok).toBe(true);
    expect(await comesIn({ subject })).toEqual(refusal("ssoUnlinked"));
    expect(await eventsOf(id, "identityUnlinked")).toBe(1);
  });
});

describe("signing in through a provider", () => {
  it("T43: opens a session of its own for whoever has linked the identity, and remembers where to go", async () => {
    const subject = aSubject();
    const { email } = await linked(subject);
    const outcome = granted(await comesIn({ subject }, { back: "/claims" }));
    if (outcome.did !== "signIn") throw new Error("nobody was signed in");
    expect(outcome).toMatchObject({ awaitsFactor: false, back: "/claims" });
    expect((await findPerson(tokenHashOf(outcome.secret)))?.email).toBe(email);
  });

  it("asks the provider with PKCE, state, nonce and the one address of its side", async () => {
    await travel({ subject: aSubject() }, { side: "office" });
    const asked = Object.fromEntries(provider.asked.at(-1) ?? []);
    expect(asked).toMatchObject({
      response_type: "code",
      scope: "openid",
      code_challenge_method: "S256",
      redirect_uri: "http://localhost:3000/sign-in/sso/office/callback",
      acr_values: "urn:example:high",
    });
    for (const name of ["code_challenge", "state", "nonce"]) expect(asked[name]).toMatch(/^[\w-]{43}$/);
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each([
    ["another nonce", () => ({ claims: { nonce: "another" } })],
    ["no nonce", () => ({ claims: { nonce: undefined } })],
    ["another audience", () => ({ claims: { aud: "office-client" } })],
    ["another issuer", () => ({ claims: { iss: "https://elsewhere.example" } })],
    ["a token that is over", () => ({ claims: { iat: now() - 900, exp: now() - 600 } })],
    ["a token without an end", () => ({ claims: { exp: undefined } })],
    ["no signature at all", () => ({ signs: "none" as const })],
    ["a key that is not the provider's", () => ({ signs: "foreign key" as const })],
    ["the hash of another access token", () => ({ claims: { at_hash: "AAAAAAAAAAAAAAAAAAAAAA" } })],
    ["a refusal of the provider", () => ({ error: "access_denied" })],
  ])("refuses %s", async (_what, lie) => {
    const subject = aSubject();
    await linked(subject);
    expect(await comesIn({ subject, ...lie() })).toEqual(refusal("ssoRefused"));
    expect(logged).toHaveLength(1);
    expect((await comesIn({ subject })).ok).toBe(true);
  });

  it("T49: refuses another state, another browser, and a journey that came back before", async () => {
    const subject = aSubject();
    await linked(subject);
    expect(await comesIn({ subject, state: newSecret() })).toEqual(refusal("ssoRefused"));
    const { came } = await travel({ subject });
    expect(await finishSso({ ...came, browser: newSecret() })).toEqual(refusal("ssoRefused"));
    const both = await Promise.all([finishSso(came), finishSso(came)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal("ssoRefused"));
  });

  it("refuses a code that was used in another journey", async () => {
    const subject = aSubject();
    await linked(subject);
    const first = await travel({ subject });
    expect((await finishSso(first.came)).ok).toBe(true);
    const second = await travel({ subject });
    second.came.query.set("code", first.came.query.get("code") ?? "");
    expect(await finishSso(second.came)).toEqual(refusal("ssoRefused"));
  });

  it("refuses a code that somebody else was given for their own journey", async () => {
    const [mine, theirs] = [aSubject(), aSubject()];
    await linked(mine);
    await linked(theirs);
    const [attacker, victim] = [await travel({ subject: theirs }), await travel({ subject: mine })];
    victim.came.query.set("code", attacker.came.query.get("code") ?? "");
    expect(await finishSso(victim.came)).toEqual(refusal("ssoRefused"));
  });

  it("refuses an answer in which another issuer speaks", async () => {
    const subject = aSubject();
    await linked(subject);
    const { came } = await travel({ subject });
    came.query.set("iss", "https://elsewhere.example");
    expect(await finishSso(came)).toEqual(refusal("ssoRefused"));
  });

  it("refuses a journey of more than ten minutes", async () => {
    const subject = aSubject();
    await linked(subject);
    const { came } = await travel({ subject });
    await setClock(later(601));
    expect(await finishSso(came)).toEqual(refusal("ssoRefused"));
  });

  it("keeps the sides apart: an answer for one opens nothing on the other", async () => {
    const subject = aSubject();
    const official = await anOfficial(subject);
    const { came } = await travel({ subject }, { side: "office" });
    expect(await finishSso({ ...came, side: "company" })).toEqual(refusal("ssoRefused"));
    expect(await comesIn({ subject }, { side: "company" })).toEqual(refusal("ssoUnlinked"));
    const wrong = await beginSso({
      side: "company",
      browser: newSecret(),
      network: uuidv7(),
      tokenHash: official.tokenHash,
    });
    expect(wrong).toEqual(refusal("ssoOtherSide"));
  });

  it("opens no official's account by the companies' provider, linked before they became one", async () => {
    const subject = aSubject();
    const { id } = await linked(subject);
    await asOwner(
      "INSERT INTO staff_role (id, user_id, role, granted_at) VALUES ($1, $2, 'auditor', app.now())",
      [uuidv7(), id],
    );
    expect(await comesIn({ subject })).toEqual(refusal("ssoOtherSide"));
  });

  it("lets in nobody who is blocked", async () => {
    const subject = aSubject();
    const { id } = await linked(subject);
    await asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [id]);
    expect(await comesIn({ subject })).toEqual(refusal("ssoRefused"));
  });
});

describe("the second step after a provider", () => {
  it("T47: follows by one's own factor, unless the provider says that it asked for one", async () => {
    const subject = aSubject();
    await anOfficial(subject);
    const awaits = async (claims: Word["claims"]) => {
      const outcome = granted(await comesIn({ subject, claims }, { side: "office" }));
      return outcome.did === "signIn" && outcome.awaitsFactor;
    };
    expect(await awaits({})).toBe(true);
    expect(await awaits({ amr: ["pwd"], acr: "urn:example:low" })).toBe(true);
    expect(await awaits({ amr: ["pwd", "mfa"] })).toBe(false);
    expect(await awaits({ acr: "urn:example:high" })).toBe(false);
  });

  it("follows whatever the provider says, where no word of it counts", async () => {
    const subject = aSubject();
    const { session } = await withPasskey();
    granted(await comesIn({ subject }, { tokenHash: session.tokenHash }));
    const outcome = granted(await comesIn({ subject, claims: { amr: ["mfa"] } }));
    if (outcome.did !== "signIn") throw new Error("nobody was signed in");
    expect(outcome.awaitsFactor).toBe(true);
    expect(await findPerson(tokenHashOf(outcome.secret))).toBeNull();
  });
});
