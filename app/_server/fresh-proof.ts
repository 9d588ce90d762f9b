import "server-only";
import { getTranslations } from "next-intl/server";
import { currentPerson } from "@/app/_server/actor";
import { type FormState, proofField, proofPasskeyField } from "@/app/_server/form-state";
import { passkeysWorkHere } from "@/app/_server/passkeys-here";
import { type ProofFailure, proveAgain } from "@/lib/identity/commands/prove";
import { type PasskeyFailure, proveAgainByPasskey } from "@/lib/identity/commands/prove-by-passkey";
import type { Person } from "@/lib/identity/domain/actor";
import { passkeySignature } from "@/lib/identity/domain/passkey-inputs";
import { hasFreshProof } from "@/lib/identity/domain/proof";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

type ProofRefusal = (ProofFailure | PasskeyFailure) & { readonly wantsProof: true };

/**
 * Takes the proof that a form brought, unless the last one is still fresh. Whether an act needs one is for the database
 * to say: it refuses, and the form asks.
 */
export const proveFresh = async (form: FormData): Promise<Result<true, ProofRefusal>> => {
  const [typed, answer] = [form.get(proofField), form.get(proofPasskeyField)];
  if (typeof typed !== "string" && typeof answer !== "string") return ok(true);
  const signedIn = await currentPerson();
  if (signedIn && hasFreshProof(signedIn.person)) return ok(true);

  const tokenHash = signedIn?.tokenHash ?? "";
  const proved = answer
    ? await provedByPasskey(tokenHash, answer)
    : await proveAgain(tokenHash, String(typed ?? "").trim());
  return proved.ok ? ok(true) : fail({ ...proved.failure, wantsProof: true });
};

const provedByPasskey = async (
  tokenHash: string,
  answer: FormDataEntryValue,
): Promise<Result<true, PasskeyFailure>> => {
  const parsed = passkeySignature.safeParse(answer);
  return parsed.success ? proveAgainByPasskey(tokenHash, parsed.data) : fail({ code: "passkeyRefused" });
};

/** What the form asks for when that is why it was refused, by ourselves or by the database. */
export const proofAskedBy = async (failure: Failure): Promise<FormState["proof"]> => {
  if (!("wantsProof" in failure) && failure.code !== "proofNeeded") return undefined;
  const [signedIn, t] = await Promise.all([currentPerson(), getTranslations("identity.proof")]);
  const factors = signedIn?.person.seenBy?.factors ?? signedIn?.person.factors ?? [];
  const by = proofBy(factors);
  const passkey = factors.includes("PASSKEY") && passkeysWorkHere() ? { passkey: t("passkey") } : {};
  return { by, label: t(by), hint: t("hint"), ...passkey };
};

/** What is typed to prove oneself: whoever has passkeys only, types a recovery code where no passkey is at hand. */
export const proofBy = (factors: Person["factors"]): "code" | "recovery" | "password" => {
  if (factors.length === 0) return "password";
  return factors.includes("TOTP") ? "code" : "recovery";
};
