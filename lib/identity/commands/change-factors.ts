import { asked, makeRecoveryCodes, offeredSecret, sealSecret } from "@/lib/identity/data/factor-store";
import type { Person } from "@/lib/identity/domain/actor";
import { matchingStep } from "@/lib/identity/domain/totp";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type Signed = { readonly person: Person; readonly tokenHash: string };
type AddFailure = DatabaseRefusal | { readonly code: "factorRefused" | "tooManyAttempts" };

/** Recovery codes in the clear: the only time anybody sees them. Empty when the person had codes already. */
export type NewCodes = { readonly codes: readonly string[] };

/** Adds the authenticator app that was offered, once a code has shown that it has the secret. */
export const addApp = async (
  { person, tokenHash }: Signed,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<Result<NewCodes, AddFailure>> => {
  const tried = await asked<boolean>("SELECT app.take_token('add-factor:' || $1::text, 10, 900) AS answer", [
    person.userId,
  ]);
  if (!tried.ok || !tried.value) return fail({ code: "tooManyAttempts" });
  const secret = await offeredSecret(tokenHash, person);
  const step = matchingStep(secret, code, person.now);
  if (step === null) return fail({ code: "factorRefused" });

  const { codes, hashes } = makeRecoveryCodes();
  const added = await asked<boolean>("SELECT app.add_factor($1, $2::jsonb) AS answer", [
    tokenHash,
    JSON.stringify({
      id: uuidv7(),
      kind: "TOTP",
      name,
      secret: sealSecret(secret, person.userId),
      counter: step.toString(),
      recoveryHashes: hashes,
    }),
  ]);
  return added.ok ? ok({ codes: added.value ? codes : [] }) : added;
};

/** Takes a factor away; an official keeps at least one. */
export const removeFactor = ({ tokenHash }: Signed, id: string): Promise<Result<unknown, DatabaseRefusal>> =>
  asked("SELECT app.remove_factor($1, $2) AS answer", [tokenHash, id]);

/** Replaces the recovery codes that are left. */
export const renewRecoveryCodes = async ({
  tokenHash,
}: Signed): Promise<Result<NewCodes, DatabaseRefusal>> => {
  const { codes, hashes } = makeRecoveryCodes();
  const renewed = await asked("SELECT app.renew_recovery_codes($1, $2) AS answer", [tokenHash, hashes]);
  return renewed.ok ? ok({ codes }) : renewed;
};
