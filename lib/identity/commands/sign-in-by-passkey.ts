import type { PasskeyFailure } from "@/lib/identity/commands/prove-by-passkey";
import { asked } from "@/lib/identity/data/factor-store";
import {
  askingOptions,
  challengeIn,
  checkedSignature,
  newChallenge,
} from "@/lib/identity/data/passkey-ceremony";
import { findPasskey, keepChallenge, takeChallenge } from "@/lib/identity/data/passkey-store";
import type { PasskeySignature } from "@/lib/identity/domain/passkey-inputs";
import { lifetimeOf, newSecret, tokenHashOf } from "@/lib/identity/sessions";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type Visitor = {
  /** The browser's own secret, which its cookie carries. */
  readonly browser: string;
  /** The network the request comes from: an IPv4 address, or the first 64 bits of an IPv6 one. */
  readonly network: string;
};

/** The question for whichever passkey the visitor has. */
export const askAnyPasskey = async ({
  browser,
  network,
}: Visitor): Promise<Result<object, PasskeyFailure | DatabaseRefusal>> => {
  if (!(await mayTry(network))) return fail({ code: "tooManyAttempts" });
  const challenge = newChallenge();
  const kept = await keepChallenge(challenge, { purpose: "signIn", browser });
  return kept.ok ? ok(await askingOptions(challenge, [])) : kept;
};

/**
 * Signs in by a passkey alone, which is two factors: the key, and the PIN, finger or face that its authenticator asked
 * for. Unknown and removed passkeys, blocked people and wrong signatures get the same answer.
 */
export const signInByPasskey = async (
  { browser, network, userAgent }: Visitor & { readonly userAgent: string },
  answer: PasskeySignature,
): Promise<Result<string, PasskeyFailure>> => {
  if (!(await mayTry(network))) return fail({ code: "tooManyAttempts" });
  const challenge = challengeIn(answer.response.clientDataJSON);
  const wasAsked = await takeChallenge(challenge, { purpose: "signIn", browser });
  const passkey = wasAsked ? await findPasskey(answer.id) : null;
  const counter =
    passkey && answer.response.userHandle ? await checkedSignature(answer.response, passkey) : null;
  if (!passkey || counter === null) return fail({ code: "passkeyRefused" });

  const secret = newSecret();
  const outcome = await asked<PasskeyFailure["code"] | "proved">(
    "SELECT app.open_passkey_session($1::jsonb) AS answer",
    [
      JSON.stringify({
        authenticatorId: passkey.id,
        counter,
        userId: passkey.userId,
        sessionId: uuidv7(),
        tokenHash: tokenHashOf(secret),
        lifetime: lifetimeOf(passkey.official),
        userAgent,
      }),
    ],
  );
  if (!outcome.ok) return fail({ code: "passkeyRefused" });
  return outcome.value === "proved" ? ok(secret) : fail({ code: outcome.value });
};

// As for passwords: three hundred in five minutes from a network, and a ceiling for everybody together.
const mayTry = (network: string): Promise<boolean> =>
  takeTokens(
    { key: `passkey-sign-in:${network}`, tokens: 300, seconds: 300 },
    { key: "passkey-sign-in", tokens: 1200, seconds: 60 },
  );
