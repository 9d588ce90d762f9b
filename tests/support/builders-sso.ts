// Journeys to a provider of single sign-on and back, as browsers make them.
import { expect } from "vitest";
import { beginSso } from "@/lib/identity/commands/begin-sso";
import { finishSso } from "@/lib/identity/commands/finish-sso";
import type { SsoSide } from "@/lib/identity/domain/sso";
import { newSecret, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { uuidv7 } from "@/lib/shared/ids";
import { aPerson, granted, signedIn } from "./builders-passkeys";
import { anAdmin } from "./builders-people";
import { anOidcProvider, type Word } from "./oidc-provider";

const clients = [
  { id: "office-client", secret: "office-secret" },
  { id: "company-client", secret: "company-secret" },
];
type Provider = Awaited<ReturnType<typeof anOidcProvider>>;
let provider: Provider;

/** One provider for both sides, and the variables that name it. */
export const startProvider = async (): Promise<Provider> => {
  provider = await anOidcProvider(clients);
  Object.assign(process.env, {
    OIDC_OFFICE_ISSUER: provider.issuer,
    OIDC_OFFICE_CLIENT_ID: "office-client",
    OIDC_OFFICE_CLIENT_SECRET: "office-secret",
    OIDC_OFFICE_SECOND_FACTOR: "amr:mfa acr:urn:example:high",
    OIDC_COMPANY_ISSUER: provider.issuer,
    OIDC_COMPANY_CLIENT_ID: "company-client",
    OIDC_COMPANY_CLIENT_SECRET: "company-secret",
  });
  return provider;
};

type Journey = { readonly side?: SsoSide; readonly tokenHash?: string; readonly back?: string };

/** Goes to the provider, which says its word, and comes back to the address that it names. */
export const travel = async (word: Word, { side = "company", tokenHash, back }: Journey = {}) => {
  const browser = newSecret();
  const address = granted(await beginSso({ side, browser, network: uuidv7(), back, tokenHash }));
  provider.says(word);
  const answer = await fetch(address, { redirect: "manual" });
  const callback = new URL(answer.headers.get("location") ?? "");
  return {
    callback,
    came: { side, browser, query: callback.searchParams, tokenHash: tokenHash ?? null, userAgent: "test" },
  };
};

export const comesIn = async (word: Word, journey: Journey = {}) =>
  finishSso((await travel(word, journey)).came);

/** Somebody who has linked that subject. */
export const linked = async (subject: string) => {
  const person = await aPerson();
  const session = await signedIn(person.id);
  expect(await comesIn({ subject }, { tokenHash: session.tokenHash })).toEqual({
    ok: true,
    value: { did: "link" },
  });
  return { ...person, session };
};

export const anOfficial = async (subject: string) => {
  const admin = await anAdmin();
  const tokenHash = tokenHashOf(await openSession(admin.userId, sessionLifetimes.official, "test"));
  granted(await comesIn({ subject }, { side: "office", tokenHash }));
  return { id: admin.userId, tokenHash };
};

export const aSubject = () => `subject-${uuidv7()}`;
