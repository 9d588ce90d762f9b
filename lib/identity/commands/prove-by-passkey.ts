import { asked } from "@/lib/identity/data/factor-store";
import {
  askingOptions,
  challengeIn,
  checkedSignature,
  newChallenge,
} from "@/lib/identity/data/passkey-ceremony";
import {
  findOwnPasskeys,
  keepChallenge,
  type PasskeyOwner,
  takeChallenge,
} from "@/lib/identity/data/passkey-store";
import type { PasskeySignature } from "@/lib/identity/domain/passkey-inputs";
import { lifetimeOf, newSecret, tokenHashOf } from "@/lib/identity/sessions";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { fail, ok, type Result } from "@/lib/shared/result";

export type PasskeyFailure = {
  readonly code: "signedOut" | "tooManyAttempts" | "passkeyRefused" | "passkeyCopied" | "passkeyMissing";
};

/** The question for a person's own passkeys: as the second step of signing in, or as a fresh proof. */
export const askPasskey = async (
  tokenHash: string,
): Promise<Result<object, PasskeyFailure | DatabaseRefusal>> => {
  const owner = await findOwnPasskeys(tokenHash);
  if (!owner) return fail({ code: "signedOut" });
  if (owner.passkeys.length === 0) return fail({ code: "passkeyMissing" });
  // Signatures cannot be guessed: this only keeps the table of questions small.
  const limit = { key: `passkey:${owner.userId}`, tokens: 60, seconds: 900 };
  if (!(await takeTokens(limit))) return fail({ code: "tooManyAttempts" });

  const challenge = newChallenge();
  const kept = await keepChallenge(challenge, { purpose: "prove", tokenHash });
  return kept.ok ? ok(await askingOptions(challenge, owner.passkeys)) : kept;
};

/** Finishes a sign-in whose password was right; the value is the secret of the session, which is a new one. */
export const confirmByPasskey = async (
  tokenHash: string,
  answer: PasskeySignature,
): Promise<Result<string, PasskeyFailure>> => {
  const owner = await findOwnPasskeys(tokenHash);
  if (!owner?.awaitsFactor) return fail({ code: "signedOut" });
  const secret = newSecret();
  const proved = await proveBy(tokenHash, owner, answer, {
    newTokenHash: tokenHashOf(secret),
    lifetime: lifetimeOf(owner.official),
  });
  return proved.ok ? ok(secret) : proved;
};

/** Makes the proof of a live session fresh. */
export const proveAgainByPasskey = async (
  tokenHash: string,
  answer: PasskeySignature,
): Promise<Result<true, PasskeyFailure>> => {
  const owner = await findOwnPasskeys(tokenHash);
  if (!owner || owner.awaitsFactor) return fail({ code: "signedOut" });
  return proveBy(tokenHash, owner, answer, {});
};

const proveBy = async (
  tokenHash: string,
  { userId, passkeys }: PasskeyOwner,
  answer: PasskeySignature,
  finish: object,
): Promise<Result<true, PasskeyFailure>> => {
  const challenge = challengeIn(answer.response.clientDataJSON);
  const wasAsked = await takeChallenge(challenge, { purpose: "prove", tokenHash });
  const passkey = passkeys.find(({ credentialId }) => credentialId === answer.id);
  if (!wasAsked || !passkey) return fail({ code: "passkeyRefused" });
  const counter = await checkedSignature(answer.response, { ...passkey, userId });
  if (counter === null) return fail({ code: "passkeyRefused" });

  const outcome = await asked<PasskeyFailure["code"] | "proved">(
    "SELECT app.prove_by_passkey($1, $2::jsonb) AS answer",
    [tokenHash, JSON.stringify({ authenticatorId: passkey.id, counter, ...finish })],
  );
  const code = outcome.ok ? outcome.value : (outcome.failure.code as PasskeyFailure["code"]);
  return code === "proved" ? ok(true) : fail({ code });
};
