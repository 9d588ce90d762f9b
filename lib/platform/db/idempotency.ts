import { pool } from "@/lib/platform/db/pool";
import type { SessionKey } from "@/lib/platform/db/session-key";
import { sha256Hex } from "@/lib/platform/hash";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

/** What a command writes beside its effect, so that the same request never has a second one. */
export type RequestKey = { readonly key: string | null; readonly requestHash: string | null };

type Keyed = { readonly idempotencyKey?: string | undefined };
type Actor = { readonly session: SessionKey };

/**
 * A command that may be sent twice: with the key of an earlier request it answers what that one did.
 * The key itself is stored by the statement that applies the change; here it is only looked up, before
 * (a later repetition) and after a refusal (a twin that was faster).
 */
export const idempotent =
  <A extends Actor, I extends Keyed, T, F extends Failure>(
    action: string,
    command: (actor: A, input: I, request: RequestKey) => Promise<Result<T, F>>,
  ) =>
  async (actor: A, input: I): Promise<Result<T, F | { readonly code: "keyReused" }>> => {
    const { idempotencyKey, ...content } = input;
    if (!idempotencyKey) return command(actor, input, { key: null, requestHash: null });

    const request = { key: idempotencyKey, requestHash: sha256Hex(canonicalJson({ action, content })) };
    const earlier = await findAnswer<T>(actor.session, request);
    if (earlier) return earlier;

    const answer = await command(actor, input, request);
    return answer.ok ? answer : ((await findAnswer<T>(actor.session, request)) ?? answer);
  };

const findAnswer = async <T>(
  session: SessionKey,
  { key, requestHash }: { readonly key: string; readonly requestHash: string },
): Promise<Result<T, { readonly code: "keyReused" }> | null> => {
  const { rows } = await pool().query<{ earlier: { requestHash: string; result: T } | null }>(
    "SELECT app.find_answer($1, $2) AS earlier",
    [session.tokenHash, key],
  );
  const earlier = rows[0]?.earlier;
  if (!earlier) return null;
  return earlier.requestHash === requestHash ? ok(earlier.result) : fail({ code: "keyReused" });
};
