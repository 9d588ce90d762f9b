import "server-only";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireCompanyActor, requireOfficial, requirePerson } from "@/app/_server/actor";
import { wordsFor } from "@/app/_server/failure-words";
import type { FormState } from "@/app/_server/form-state";
import { formValues } from "@/app/_server/form-values";
import { reportError } from "@/app/_server/report-error";
import { isSameOrigin, networkOf } from "@/app/_server/same-origin";
import { sessionSecret } from "@/lib/identity/auth";
import type { CompanyActor, OfficialActor, Person } from "@/lib/identity/domain/actor";
import type { OfficeArea } from "@/lib/identity/domain/office-policy";
import { tokenHashOf } from "@/lib/identity/sessions";
import { isBusy } from "@/lib/platform/db/database-refusal";
import { pool } from "@/lib/platform/db/pool";
import { uuidv7 } from "@/lib/shared/ids";
import type { Failure, Result } from "@/lib/shared/result";

type Actors = {
  readonly public: null;
  readonly person: { readonly person: Person; readonly tokenHash: string };
  readonly company: CompanyActor;
  readonly office: OfficialActor;
};

type Mutation<S extends keyof Actors, I extends z.ZodType, T> = {
  /** Stable name, used by the log and the rate limit. */
  readonly name: string;
  readonly side: S;
  /** Required on the office side: the part of the house the form stands in. */
  readonly area?: OfficeArea;
  /** Only for replacing a temporary password, which allows nothing else. */
  readonly temporaryToo?: boolean;
  readonly input: I;
  readonly run: (actor: Actors[S], input: z.output<I>) => Promise<Result<T, Failure>>;
  /** Where to go when it is done; without it the form shows that it is done. */
  readonly next?: (value: T, input: z.output<I>) => string;
  /** What the form shows once when it is done and the page stays. */
  readonly show?: (value: T) => Readonly<Record<string, string>>;
};

/**
 * The one way to make a server action: origin, rate limit, actor, input, command, refusal in words.
 * Whatever fails, the form gets back what was typed.
 */
export const mutation =
  <S extends keyof Actors, I extends z.ZodType, T>(options: Mutation<S, I, T>) =>
  async (_previous: FormState, form: FormData): Promise<FormState> => {
    const values = formValues(form);
    try {
      const refusal = await refuseEarly(options.name);
      if (refusal) return await failed(refusal, values);

      const actor = await actorFor(options);
      const parsed = options.input.safeParse(values.parsed);
      if (!parsed.success) return await failedFields(parsed.error, values);

      const answer = await options.run(actor as Actors[S], parsed.data);
      if (!answer.ok) return await failed(answer.failure, values);
      if (options.next) redirect(options.next(answer.value, parsed.data) as never);
      return { status: "done", shown: options.show?.(answer.value) ?? {}, serial: uuidv7() };
    } catch (error) {
      unstable_rethrow(error);
      if (isBusy(error)) return await failed({ code: "busy" }, values);
      const reference = reportError(error, options.name);
      return await failed({ code: "unexpected", reference } as Failure, values);
    }
  };

type WhoMay = { readonly side: keyof Actors; readonly area?: OfficeArea; readonly temporaryToo?: boolean };

const actorFor = async ({ side, area, temporaryToo }: WhoMay): Promise<Actors[keyof Actors]> => {
  if (side === "public") return null;
  if (side === "person") return requirePerson({ temporaryToo });
  if (side === "company") return requireCompanyActor();
  if (!area) throw new Error("an office mutation names its area");
  return requireOfficial(area);
};

/** Six hundred acts in five minutes from one session or network: no person is that fast. */
const refuseEarly = async (name: string): Promise<Failure | null> => {
  const received = await headers();
  if (!isSameOrigin(received)) return { code: "foreignOrigin" };
  const secret = await sessionSecret();
  const key = `act:${name}:${secret ? tokenHashOf(secret) : networkOf(received)}`;
  const { rows } = await pool().query<{ allowed: boolean }>(
    "SELECT app.take_token($1, 600, 300) AS allowed",
    [key],
  );
  return rows[0]?.allowed ? null : { code: "tooManyRequests" };
};

type Values = ReturnType<typeof formValues>;

/** A command that judges field by field answers `{ code: "fixFields", fields }`, a failure for each of them. */
const fieldsOf = async (failure: Failure): Promise<Record<string, string> | undefined> => {
  if (!("fields" in failure) || typeof failure.fields !== "object" || failure.fields === null)
    return undefined;
  const words = Object.entries(failure.fields).map(
    async ([name, why]): Promise<[string, string]> => [name, await wordsFor(why as Failure)],
  );
  return Object.fromEntries(await Promise.all(words));
};

const failed = async (failure: Failure, { typed }: Values): Promise<FormState> => ({
  status: "failed",
  message: await wordsFor(failure),
  fields: await fieldsOf(failure),
  failure: JSON.parse(
    JSON.stringify(failure, (_key, fact) => (typeof fact === "bigint" ? fact.toString() : fact)),
  ),
  values: typed,
  serial: uuidv7(),
});

const failedFields = async (error: z.ZodError, { typed }: Values): Promise<FormState> => {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    const { code = "", message, ...rest } = issue as { code?: string; message: string; params?: object };
    fields[name] ??= await wordsFor({
      code: code === "custom" ? message : "fieldInvalid",
      ...rest.params,
    } as Failure);
  }
  return {
    status: "failed",
    message: await wordsFor({ code: "fixFields" }),
    fields,
    values: typed,
    serial: uuidv7(),
  };
};
