// A small provider of OpenID Connect on this machine: it vouches for whom a test says, and lies where a test wants that.
import { createHash, randomBytes } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";

export type Client = { readonly id: string; readonly secret: string };

/** Whom it names, and what is wrong with what it says. */
export type Word = {
  readonly subject: string;
  readonly claims?: JWTPayload;
  /** Signs with nothing, or with a key that it does not publish. */
  readonly signs?: "none" | "foreign key";
  /** Sent with the code, where another state than the one it was given. */
  readonly state?: string;
  readonly error?: string;
};

type Grant = {
  readonly word: Word;
  readonly client: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string;
};

const seconds = () => Math.floor(Date.now() / 1000);
const digest = (text: string) => createHash("sha256").update(text).digest();
export const atHashOf = (token: string) => digest(token).subarray(0, 16).toString("base64url");

export const anOidcProvider = async (clients: readonly Client[], port = 0) => {
  const keys = await generateKeyPair("RS256", { extractable: true });
  const foreign = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const grants = new Map<string, Grant>();
  let word: Word = { subject: "nobody" };
  const asked: URLSearchParams[] = [];

  const idToken = (grant: Grant, accessToken: string): Promise<string> | string => {
    const claims: JWTPayload = {
      iss: issuer,
      sub: grant.word.subject,
      aud: grant.client,
      nonce: grant.nonce,
      iat: seconds(),
      exp: seconds() + 300,
      at_hash: atHashOf(accessToken),
      ...grant.word.claims,
    };
    if (grant.word.signs === "none") return new UnsecuredJWT(claims).encode();
    const key = grant.word.signs === "foreign key" ? foreign.privateKey : keys.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(key);
  };

  const authorize = (query: URLSearchParams): string => {
    asked.push(query);
    const back = new URL(query.get("redirect_uri") ?? "");
    back.searchParams.set("state", word.state ?? query.get("state") ?? "");
    back.searchParams.set("iss", issuer);
    if (word.error) {
      back.searchParams.set("error", word.error);
      return back.href;
    }
    const code = randomBytes(16).toString("hex");
    grants.set(code, {
      word,
      client: query.get("client_id") ?? "",
      redirectUri: query.get("redirect_uri") ?? "",
      challenge: query.get("code_challenge") ?? "",
      nonce: query.get("nonce") ?? "",
    });
    back.searchParams.set("code", code);
    return back.href;
  };

  /** Takes a code once, from its client, for its address, with the verifier that its challenge was made of. */
  const exchange = async (body: URLSearchParams): Promise<object | null> => {
    const grant = grants.get(body.get("code") ?? "");
    grants.delete(body.get("code") ?? "");
    const client = clients.find(
      ({ id, secret }) => id === body.get("client_id") && secret === body.get("client_secret"),
    );
    const proves = digest(body.get("code_verifier") ?? "").toString("base64url") === grant?.challenge;
    if (!grant || grant.client !== client?.id || grant.redirectUri !== body.get("redirect_uri") || !proves)
      return null;
    const accessToken = randomBytes(16).toString("hex");
    return { access_token: accessToken, token_type: "Bearer", id_token: await idToken(grant, accessToken) };
  };

  const answer = async (request: http.IncomingMessage, body: string): Promise<[number, object | string]> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (pathname === "/.well-known/openid-configuration") return [200, metadata()];
    if (pathname === "/jwks") return [200, { keys: [jwk] }];
    if (pathname === "/authorize") return [302, authorize(searchParams)];
    const tokens = pathname === "/token" ? await exchange(new URLSearchParams(body)) : null;
    return tokens ? [200, tokens] : [400, { error: "invalid_grant" }];
  };

  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: ["client_secret_post"],
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
  });

  const server = http.createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const [status, content] = await answer(request, body);
    if (typeof content === "string") return response.writeHead(status, { Location: content }).end();
    return response
      .writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" })
      .end(JSON.stringify(content));
  });
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    /** Requests for signing in, as they came. */
    asked,
    says: (next: Word): void => {
      word = next;
    },
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
};
