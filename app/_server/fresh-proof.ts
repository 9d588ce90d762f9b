import "server-only";
import { getTranslations } from "next-intl/server";
import { currentPerson } from "@/app/_server/actor";
import { type FormState, proofField } from "@/app/_server/form-state";
import { type ProofFailure, proveAgain } from "@/lib/identity/commands/prove";
import { hasFreshProof } from "@/lib/identity/domain/proof";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

type ProofRefusal = ProofFailure & { readonly wantsProof: true };

/**
 * Takes the proof that a form brought, unless the last one is still fresh. Whether an act needs one is for the database
 * to say: it refuses, and the form asks.
 */
export const proveFresh = async (form: FormData): Promise<Result<true, ProofRefusal>> => {
  const given = form.get(proofField);
  if (typeof given !== "string") return ok(true);
  const signedIn = await currentPerson();
  if (signedIn && hasFreshProof(signedIn.person)) return ok(true);

  const proved = await proveAgain(signedIn?.tokenHash ?? "", given.trim());
  return proved.ok ? ok(true) : fail({ ...proved.failure, wantsProof: true });
};

/** What the form asks for when that is why it was refused, by ourselves or by the database. */
export const proofAskedBy = async (failure: Failure): Promise<FormState["proof"]> => {
  if (!("wantsProof" in failure) && failure.code !== "proofNeeded") return undefined;
  const [signedIn, t] = await Promise.all([currentPerson(), getTranslations("identity.proof")]);
  const by = signedIn && signedIn.person.factors.length > 0 ? "code" : "password";
  return { by, label: t(by), hint: t("hint") };
};
