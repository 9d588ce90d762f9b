import { asked, makeRecoveryCodes } from "@/lib/identity/data/factor-store";
import {
  challengeIn,
  checkedNewPasskey,
  makingOptions,
  newChallenge,
} from "@/lib/identity/data/passkey-ceremony";
import { keepChallenge, takeChallenge } from "@/lib/identity/data/passkey-store";
import type { Person } from "@/lib/identity/domain/actor";
import type { NewPasskey } from "@/lib/identity/domain/passkey-inputs";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type Signed = { readonly person: Person; readonly tokenHash: string };
type AddFailure = DatabaseRefusal | { readonly code: "passkeyRefused" | "passkeyKnown" };

/** The question for making a passkey; refused without a fresh proof, before the authenticator makes anything. */
export const askNewPasskey = async ({
  person,
  tokenHash,
}: Signed): Promise<Result<object, DatabaseRefusal | AddFailure>> => {
  const challenge = newChallenge();
  const kept = await keepChallenge(challenge, { purpose: "add", tokenHash });
  if (!kept.ok) return kept;
  const { userId, email, locale, nameRu, nameEn } = person;
  const name = locale === "ru" ? nameRu : nameEn;
  return ok(await makingOptions(challenge, { userId, email, name, passkeys: kept.value?.passkeys ?? [] }));
};

/** Adds the passkey that answered; the first factor of a person brings recovery codes. */
export const addPasskey = async (
  { tokenHash }: Signed,
  { name, answer }: { readonly name: string; readonly answer: NewPasskey },
): Promise<Result<{ readonly codes: readonly string[] }, AddFailure>> => {
  const challenge = challengeIn(answer.response.clientDataJSON);
  const wasAsked = await takeChallenge(challenge, { purpose: "add", tokenHash });
  const made = wasAsked ? await checkedNewPasskey(answer) : null;
  if (!made) return fail({ code: "passkeyRefused" });

  const { publicKey, ...passkey } = made;
  const { codes, hashes } = makeRecoveryCodes();
  const added = await asked<boolean>("SELECT app.add_passkey($1, $2::jsonb) AS answer", [
    tokenHash,
    JSON.stringify({ id: uuidv7(), name, secret: publicKey, ...passkey, recoveryHashes: hashes }),
  ]);
  if (added.ok) return ok({ codes: added.value ? codes : [] });
  // The key of a credential belongs to one account for ever, a removed one's too.
  return added.failure.code === "alreadyExists" ? fail({ code: "passkeyKnown" }) : added;
};
