import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { failureFrom } from "@/app/_server/report-error";
import { isSameOrigin, networkOf } from "@/app/_server/same-origin";
import { sessionSecret } from "@/lib/identity/auth";
import { tokenHashOf } from "@/lib/identity/sessions";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { logger } from "@/lib/platform/logger";
import { markOf } from "@/lib/platform/marks";
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

/** Refusals of somebody who may not, came from elsewhere, was too fast or was not who they said. */
const tellingRefusals: ReadonlySet<string> = new Set([
  "foreignOrigin",
  "tooManyRequests",
  "tooManyAttempts",
  "tooManyLetters",
  "signInRefused",
  "passwordWrong",
  "codeWrong",
  "codeUsed",
  "factorRefused",
  "roleMissing",
  "otherDuty",
  "dutyConflict",
  "secondPersonNeeded",
  "notAssignee",
  "notYourTurn",
  "notYourCompany",
  "certifierOnly",
  "writersOnly",
  "keyReused",
  "signedOut",
]);

/** A line in the log for who came in or went, and for attempts that were refused. Marks tell askers apart, and name nobody. */
const note = async (act: string, answer: Result<unknown, Failure>): Promise<void> => {
  if (answer.ok ? !waysInAndOut.has(act) : !tellingRefusals.has(answer.failure.code)) return;
  const received = await headers();
  const secret = await sessionSecret();
  const line = {
    act,
    network: markOf(networkOf(received)),
    session: secret && tokenHashOf(secret).slice(0, 16),
  };
  if (answer.ok) logger().info(line, "done");
  else logger().warn({ ...line, code: answer.failure.code }, "refused");
};

const waysInAndOut: ReadonlySet<string> = new Set([
  "signIn",
  "confirmFactor",
  "prove",
  "signOut",
  "endSessions",
  "changePassword",
  "completeRecovery",
  "completeRegistration",
  "addApp",
  "removeFactor",
  "renewRecoveryCodes",
]);

/** Six hundred acts in five minutes from one session or network: no person is that fast. */
const refuseEarly = async (name: string): Promise<Failure | null> => {
  const received = await headers();
  if (!isSameOrigin(received)) return { code: "foreignOrigin" };
  const secret = await sessionSecret();
  const key = `act:${name}:${secret ? tokenHashOf(secret) : networkOf(received)}`;
  return (await takeTokens({ key, tokens: 600, seconds: 300 })) ? null : { code: "tooManyRequests" };
};
