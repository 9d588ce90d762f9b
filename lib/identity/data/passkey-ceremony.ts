import "server-only";
import { randomBytes } from "node:crypto";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { StoredPasskey } from "@/lib/identity/data/passkey-store";
import type { NewPasskey, PasskeySignature } from "@/lib/identity/domain/passkey-inputs";
import { passkeyPlaceOf, passkeySeconds } from "@/lib/identity/domain/passkeys";
import { env } from "@/lib/platform/env";

// The two ceremonies of WebAuthn, as this product wants them: a passkey that is found without a name being typed and
// that knows its person by a PIN, a finger or a face, so that it is two factors at once. Nothing is asked about its maker.

/** EdDSA, ES256 and RS256 (COSE): what every authenticator speaks. */
const algorithms = [-8, -7, -257];
const timeout = passkeySeconds * 1000;

const place = () => {
  const found = passkeyPlaceOf(env().AUTH_URL);
  if (!found) throw new Error("passkeys need a host name and TLS, or localhost");
  return found;
};

/** 256 random bits. */
export const newChallenge = (): string => randomBytes(32).toString("base64url");

/** The handle under which an authenticator keeps a person: their id, which says nothing about them. */
const handleOf = (userId: string): Buffer => Buffer.from(userId.replaceAll("-", ""), "hex");

const named = ({ credentialId, transports }: StoredPasskey) => ({
  id: credentialId,
  transports: [...transports],
});

type Owner = {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly passkeys: readonly StoredPasskey[];
};

/** What a browser needs for making a passkey, as JSON. */
export const makingOptions = (challenge: string, owner: Owner): Promise<object> =>
  generateRegistrationOptions({
    rpName: "Meridian",
    rpID: place().rpId,
    userID: new Uint8Array(handleOf(owner.userId)),
    userName: owner.email,
    userDisplayName: owner.name,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    timeout,
    attestationType: "none",
    excludeCredentials: owner.passkeys.map(named),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });

/** What a browser needs for asking a passkey: one of these, or without any whichever it knows. */
export const askingOptions = (challenge: string, passkeys: readonly StoredPasskey[]): Promise<object> =>
  generateAuthenticationOptions({
    rpID: place().rpId,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    timeout,
    userVerification: "required",
    ...(passkeys.length > 0 ? { allowCredentials: passkeys.map(named) } : {}),
  });

/** The challenge that the answer says it signed; what it is worth shows when the signature is checked. */
export const challengeIn = (clientDataJSON: string): string => {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"));
    const { challenge } = said as { readonly challenge?: unknown };
    return typeof challenge === "string" ? challenge : "";
  } catch {
    return "";
  }
};

const expected = (clientDataJSON: string) => ({
  expectedChallenge: challengeIn(clientDataJSON),
  expectedOrigin: place().origin,
  expectedRPID: place().rpId,
  requireUserVerification: true,
});

/** The key of a passkey that was made for us just now; null for an answer that does not hold. */
export const checkedNewPasskey = async (answer: NewPasskey) => {
  const { transports, ...response } = answer.response;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      ...expected(response.clientDataJSON),
      response: { ...answer, response, clientExtensionResults: {} },
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString("base64url"),
      counter,
      transports,
    };
  } catch {
    // The library throws for every way in which an answer can be wrong.
    return null;
  }
};

/**
 * The counter of a signature that this passkey of this person made for us; null for one that does not hold. Whether
 * the counter goes forward is for the database, which sees everybody who asks at the same time.
 */
export const checkedSignature = async (
  { userHandle, ...response }: PasskeySignature["response"],
  passkey: StoredPasskey & { readonly userId: string },
): Promise<number | null> => {
  const handle = handleOf(passkey.userId).toString("base64url");
  if (typeof userHandle === "string" && userHandle !== handle) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...expected(response.clientDataJSON),
      response: {
        id: passkey.credentialId,
        rawId: passkey.credentialId,
        type: "public-key",
        response,
        clientExtensionResults: {},
      },
      credential: {
        ...named(passkey),
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
        counter: 0,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
};
