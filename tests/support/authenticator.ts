// A small authenticator (WebAuthn, level 2): it makes ES256 keys, signs, counts, and answers as a browser would.
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { newPasskey, passkeySignature } from "@/lib/identity/domain/passkey-inputs";

type Question = {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
};

type Deviation = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  /** Present but not verified: touched, without a PIN, finger or face. */
  readonly unverified?: true;
  readonly userHandle?: string | null;
  readonly credentialId?: string;
  readonly type?: string;
};

const home = "http://localhost:3000";
const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();
const flags = { present: 0x01, verified: 0x04, attested: 0x40 };

const counted = (counter: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(counter);
  return bytes;
};

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** Makes one passkey; `counts: false` is one that syncs and always says 0. */
export const anAuthenticator = ({ counts = true }: { readonly counts?: boolean } = {}) => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  let counter = 0;
  let handle = "";

  const next = (): number => {
    if (counts) counter += 1;
    return counter;
  };

  const coseKey = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, "base64url"))],
      [-3, new Uint8Array(Buffer.from(y, "base64url"))],
    ]),
  );

  /** Answers the question for making a passkey, as the form's field brings it. */
  const make = (options: object, { origin = home, rpId, challenge, unverified }: Deviation = {}) => {
    const question = options as Question;
    handle = question.user?.id ?? "";
    const authData = Buffer.concat([
      sha256(rpId ?? question.rp?.id ?? ""),
      Buffer.from([flags.present | flags.attested | (unverified ? 0 : flags.verified)]),
      counted(next()),
      Buffer.alloc(16),
      Buffer.from([0, id.length]),
      id,
      Buffer.from(coseKey),
    ]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, string>>([
        ["fmt", "none"],
        ["attStmt", new Map<string, string>()],
        ["authData", new Uint8Array(authData)],
      ]),
    );
    return newPasskey.parse(
      JSON.stringify({
        id: id.toString("base64url"),
        rawId: id.toString("base64url"),
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData("webauthn.create", challenge ?? question.challenge, origin).toString(
            "base64url",
          ),
          attestationObject: Buffer.from(attestation).toString("base64url"),
          transports: ["internal"],
        },
      }),
    );
  };

  /** Answers the question for a signature. */
  const answer = (options: object, deviation: Deviation = {}) => {
    const question = options as Question;
    const data = clientData(
      deviation.type ?? "webauthn.get",
      deviation.challenge ?? question.challenge,
      deviation.origin ?? home,
    );
    const authData = Buffer.concat([
      sha256(deviation.rpId ?? question.rpId ?? ""),
      Buffer.from([flags.present | (deviation.unverified ? 0 : flags.verified)]),
      counted(deviation.counter ?? next()),
    ]);
    const signature = sign("sha256", Buffer.concat([authData, sha256(data)]), privateKey);
    const credentialId = deviation.credentialId ?? id.toString("base64url");
    return passkeySignature.parse(
      JSON.stringify({
        id: credentialId,
        rawId: credentialId,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: data.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: signature.toString("base64url"),
          userHandle: deviation.userHandle === undefined ? handle : deviation.userHandle,
        },
      }),
    );
  };

  return { make, answer, credentialId: id.toString("base64url") };
};
