import type { SignedIn } from "@/lib/companies/commands/describe-company";
import type { RequestJoiningInput } from "@/lib/companies/domain/onboarding-inputs";
import { callDatabase } from "@/lib/platform/db/call";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { uuidv7 } from "@/lib/shared/ids";
import { type Failure, fail, type Result } from "@/lib/shared/result";

/** Asks the certifiers of a company that is here to let the person in; five wishes a day. */
export const requestJoining = async (
  { person, tokenHash }: SignedIn,
  { inn, message }: RequestJoiningInput,
): Promise<Result<null, Failure>> => {
  const allowed = await takeTokens({ key: `joining:${person.userId}`, tokens: 5, seconds: 86_400 });
  if (!allowed) return fail({ code: "tooManyWishes" });

  return callDatabase("SELECT app.request_joining($1, $2) AS answer", [
    tokenHash,
    JSON.stringify({ id: uuidv7(), inn, message, messageId: uuidv7() }),
  ]);
};

/** Takes the wish back while nobody has answered it. */
export const withdrawJoining = (
  { tokenHash }: SignedIn,
  { requestId }: { readonly requestId: string },
): Promise<Result<null, Failure>> =>
  callDatabase("SELECT app.withdraw_joining($1, $2) AS answer", [tokenHash, requestId]);
