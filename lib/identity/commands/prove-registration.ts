import { findRegistration } from "@/lib/identity/data/registration-store";
import { callDatabase } from "@/lib/platform/db/call";
import { codeDigest, tokenDigest } from "@/lib/platform/mail/derived-secret";
import { fail, ok, type Result } from "@/lib/shared/result";

type Proof = { readonly token: string; readonly code: string };
type Failure = { readonly code: "codeWrong" | "codeOver" };

/** Compares the code of the letter, five times at most. */
export const proveRegistration = async ({ token, code }: Proof): Promise<Result<true, Failure>> => {
  const registration = await findRegistration(token);
  if (!registration) return fail({ code: "codeOver" });
  if (registration.proved) return ok(true);

  const proved = await callDatabase<boolean>("SELECT app.prove_registration($1, $2) AS answer", [
    tokenDigest(token),
    codeDigest(registration.id, code),
  ]);
  if (proved.ok && proved.value) return ok(true);

  return fail({ code: (await findRegistration(token)) ? "codeWrong" : "codeOver" });
};
