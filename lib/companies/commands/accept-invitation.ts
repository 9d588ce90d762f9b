import { findInvitationState } from "@/lib/companies/data/invitation-store";
import { hashPassword } from "@/lib/identity/data/passwords";
import { isGuessable } from "@/lib/identity/domain/guessable-password";
import type { NewPersonInput } from "@/lib/identity/domain/registration-inputs";
import { callDatabase } from "@/lib/platform/db/call";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { type Failure, fail, ok, type Result, refusedFields } from "@/lib/shared/result";

type Accepted = { readonly email: string };

const accept = (tokenHash: string, content: object) =>
  callDatabase("SELECT app.accept_invitation($1, $2) AS answer", [tokenHash, JSON.stringify(content)]);

/** The person who is signed in joins; the invitation must be to their address. */
export const acceptInvitation = async (
  token: string,
  tokenHash: string,
): Promise<Result<Accepted, Failure>> => {
  const invitation = await findInvitationState(token);
  if (!invitation) return fail({ code: "linkOver" });
  const joined = await accept(tokenHash, { secretHash: tokenDigest(token), membershipId: uuidv7() });

  return joined.ok ? ok({ email: invitation.email }) : joined;
};

/** Somebody new: the letter has proved the address, so the account is made and joined in one statement. */
export const acceptAsNewPerson = async (
  token: string,
  { nameRu, nameEn, password }: NewPersonInput,
): Promise<Result<Accepted, Failure>> => {
  const invitation = await findInvitationState(token);
  if (!invitation || invitation.hasAccount) return fail({ code: "linkOver" });
  if (isGuessable(password, [invitation.email, nameRu, nameEn]))
    return refusedFields({ password: { code: "passwordGuessable" } });
  const joined = await accept("", {
    secretHash: tokenDigest(token),
    membershipId: uuidv7(),
    userId: uuidv7(),
    nameRu,
    nameEn,
    passwordHash: await hashPassword(password),
  });

  return joined.ok ? ok({ email: invitation.email }) : joined;
};
