import "server-only";
import { createHash } from "node:crypto";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import { acrAskedFor, type SsoClaims, type SsoSide } from "@/lib/identity/domain/sso";
import { env } from "@/lib/platform/env";

export type SsoProvider = {
  readonly side: SsoSide;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
  readonly algorithm: string;
  /** Words of its tokens that mean a second factor was asked for. */
  readonly secondFactor: string;
};

/** The provider of a side; null where the installation has none. */
export const providerOf = (side: SsoSide): SsoProvider | null => {
  const all = env();
  const of = side === "office" ? "OIDC_OFFICE" : "OIDC_COMPANY";
  const issuer = all[`${of}_ISSUER`];
  if (!issuer) return null;
  return {
    side,
    issuer,
    clientId: all[`${of}_CLIENT_ID`],
    clientSecret: all[`${of}_CLIENT_SECRET`],
    name: all[`${of}_NAME`] || new URL(issuer).hostname,
    algorithm: all[`${of}_ALGORITHM`],
    secondFactor: all[`${of}_SECOND_FACTOR`],
  };
};

/** Where the provider sends people back to: one address for each side, so that an answer for one is none for the other. */
export const redirectUriOf = (side: SsoSide): string =>
  new URL(`/sign-in/sso/${side}/callback`, env().AUTH_URL).href;

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);
const lifetimeMs = 3_600_000;
const known = new Map<string, { readonly configuration: Promise<Configuration>; readonly readAt: number }>();

/** What the provider says about itself, read again every hour. */
const configurationOf = (provider: SsoProvider): Promise<Configuration> => {
  const key = JSON.stringify(provider);
  const found = known.get(key);
  if (found && performance.now() - found.readAt < lifetimeMs) return found.configuration;

  const configuration = configure(provider);
  known.set(key, { configuration, readAt: performance.now() });
  configuration.catch(() => known.delete(key));
  return configuration;
};

const configure = async (provider: SsoProvider): Promise<Configuration> => {
  const issuer = new URL(provider.issuer);
  const isLocal = issuer.protocol === "http:" && loopback.has(issuer.hostname);
  const configuration = await discovery(
    issuer,
    provider.clientId,
    { client_secret: provider.clientSecret, id_token_signed_response_alg: provider.algorithm },
    authentication(provider.clientSecret),
    { timeout: 10, execute: isLocal ? [allowInsecureRequests] : [] },
  );
  // Also where the token came straight from the provider, its signature is looked at.
  enableNonRepudiationChecks(configuration);
  return configuration;
};

/** A provider that says nothing takes the secret in the header (OpenID Connect Discovery 1.0, section 3). */
const authentication =
  (secret: string): ClientAuth =>
  (server, ...request) => {
    const takesPost = server.token_endpoint_auth_methods_supported?.includes("client_secret_post");
    return (takesPost ? ClientSecretPost(secret) : ClientSecretBasic(secret))(server, ...request);
  };

type Journey = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** The provider's page that asks the person who they are. */
export const addressAt = async (provider: SsoProvider, journey: Journey): Promise<string> => {
  const acr = acrAskedFor(provider.secondFactor);
  return buildAuthorizationUrl(await configurationOf(provider), {
    redirect_uri: redirectUriOf(provider.side),
    scope: "openid",
    response_type: "code",
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: "S256",
    ...(acr ? { acr_values: acr } : {}),
  }).href;
};

/**
 * Whom the provider names, for the answer with which the person came back: the code is changed for a token there, and
 * its issuer, audience, nonce, times and signature are checked. Throws for an answer that does not hold.
 */
export const claimsFor = async (
  provider: SsoProvider,
  { state, nonce, verifier }: Journey,
  query: URLSearchParams,
): Promise<SsoClaims> => {
  const answer = new URL(redirectUriOf(provider.side));
  answer.search = query.toString();
  const tokens = await authorizationCodeGrant(await configurationOf(provider), answer, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error("no ID token");
  const { iss, sub, acr, amr, at_hash: atHash } = claims;
  if (typeof atHash === "string" && !isHashOf(atHash, tokens.access_token, provider.algorithm))
    throw new Error("at_hash belongs to another access token");
  return {
    issuer: iss,
    subject: sub,
    acr: typeof acr === "string" ? acr : null,
    amr: Array.isArray(amr) ? amr.filter((method) => typeof method === "string") : [],
  };
};

/** `at_hash` is the left half of the token's digest, under the hash of the signature (Core 1.0, 3.1.3.6). */
const isHashOf = (atHash: string, accessToken: string, algorithm: string): boolean => {
  const digest = createHash(algorithm === "EdDSA" ? "sha512" : "sha256")
    .update(accessToken)
    .digest();
  return digest.subarray(0, digest.length / 2).toString("base64url") === atHash;
};
