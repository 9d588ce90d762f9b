import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { note } from "@/app/_server/note-acts";
import { failureFrom } from "@/app/_server/report-error";
import { isSameOrigin, networkOf } from "@/app/_server/same-origin";
import { sessionSecret } from "@/lib/identity/auth";
import { tokenHashOf } from "@/lib/identity/sessions";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { type Failure, fail, type Result } from "@/lib/shared/result";

type Change<A, I, T> = {
  /** Stable name, used by the log and the rate limit. */
  readonly name: string;
  /** Who acts; a refusal when nobody does who may. */
  readonly actor: () => Promise<Result<A, Failure>>;
  readonly input: () => Promise<Result<I, Failure>>;
  readonly run: (actor: A, input: I) => Promise<Result<T, Failure>>;
};

/**
 * What every change goes through, whether a form or a script asks for it: origin, rate limit, actor, input, command.
 * A bug is written to the log and answered with its reference number.
 */
export const mutate = async <A, I, T>(change: Change<A, I, T>): Promise<Result<T, Failure>> => {
  const answer = await attempt(change);
  await note(change.name, answer);
  return answer;
};

const attempt = async <A, I, T>(change: Change<A, I, T>): Promise<Result<T, Failure>> => {
  try {
    const refusal = await refuseEarly(change.name);
    if (refusal) return fail(refusal);

    const actor = await change.actor();
    if (!actor.ok) return actor;
    const input = await change.input();
    if (!input.ok) return input;

    return await change.run(actor.value, input.value);
  } catch (error) {
    unstable_rethrow(error);
    return fail(failureFrom(error, change.name));
  }
};

/** Six hundred acts in five minutes from one session or network: no person is that fast. */
const refuseEarly = async (name: string): Promise<Failure | null> => {
  const received = await headers();
  if (!isSameOrigin(received)) return { code: "foreignOrigin" };
  const secret = await sessionSecret();
  const key = `act:${name}:${secret ? tokenHashOf(secret) : networkOf(received)}`;
  return (await takeTokens({ key, tokens: 600, seconds: 300 })) ? null : { code: "tooManyRequests" };
};
