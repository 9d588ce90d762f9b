import "server-only";
import { followChoice, rememberChoice } from "@/app/_server/preferences";
import { homeOf } from "@/lib/identity/domain/home";
import { findPerson, tokenHashOf } from "@/lib/identity/sessions";
import { fail, ok } from "@/lib/shared/result";

/** Where somebody starts, in their own language and theme, once their session is open. */
export const enter = async (secret: string) => {
  const tokenHash = tokenHashOf(secret);
  const person = await findPerson(tokenHash);
  if (!person) return fail({ code: "signInRefused" });
  await rememberChoice(await followChoice(person, tokenHash));
  return ok(homeOf(person));
};
