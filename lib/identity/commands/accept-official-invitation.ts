import { findOfficialInvitation } from "@/lib/identity/data/official-invitation-store";
import { hashPassword } from "@/lib/identity/data/passwords";
import { isGuessable } from "@/lib/identity/domain/guessable-password";
import { callDatabase } from "@/lib/platform/db/call";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { type Failure, fail, ok, type Result, refusedFields } from "@/lib/shared/result";

type Joined = { readonly userId: string; readonly email: string };
type Wish = { readonly token: string; readonly password: string };

/**
 * Makes the account that two administrators have signed, with the password its owner chooses, and gives the role, once.
 * A link that is over is refused before any hashing.
 */
export const acceptOfficialInvitation = async ({
  token,
  password,
}: Wish): Promise<Result<Joined, Failure>> => {
  const invitation = await findOfficialInvitation(token);
  if (!invitation || invitation.hasAccount) return fail({ code: "linkOver" });
  if (isGuessable(password, [invitation.email, invitation.nameRu, invitation.nameEn]))
    return refusedFields({ password: { code: "passwordGuessable" } });

  const userId = uuidv7();
  const joined = await callDatabase("SELECT app.accept_official_invitation($1) AS answer", [
    JSON.stringify({
      secretHash: tokenDigest(token),
      userId,
      staffRoleId: uuidv7(),
      passwordHash: await hashPassword(password),
    }),
  ]);
  return joined.ok ? ok({ userId, email: invitation.email }) : joined;
};
