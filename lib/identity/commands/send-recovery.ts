import type { OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import type { UserInput } from "@/lib/identity/domain/user-access-inputs";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { linkToken, tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "notYourself" | "tooManyLetters" };

const send = async (
  actor: OfficialActor,
  { userId }: UserInput,
  request: RequestKey,
): Promise<Result<{ userId: string }, Failure>> => {
  if (!mayDo(actor, "sendRecovery")) return fail({ code: "roleMissing" });
  if (userId === actor.userId) return fail({ code: "notYourself" });
  // As many as somebody may ask for themselves: no administrator fills a mailbox either.
  const allowed = await takeTokens({ key: `recovery-sent:${userId}`, tokens: 3, seconds: 3600 });
  if (!allowed) return fail({ code: "tooManyLetters" });

  const secretId = uuidv7();
  const applied = await applyInDatabase("recoverySent", actor.session, {
    userId,
    secretId,
    secretHash: tokenDigest(linkToken(secretId)),
    messageId: uuidv7(),
    action: "sendRecovery",
    result: { userId },
    ...request,
  });
  if (!applied.ok) return applied;

  return applied.value.outcome === "replayed" ? fail({ code: "replayed" }) : ok({ userId });
};

/** Sends a person a link to a new password, to their own address; nobody else ever knows the password. */
export const sendRecovery = idempotent("sendRecovery", send);
