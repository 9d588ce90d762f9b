import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { requireCompanyActor, requireOfficial, requirePerson } from "@/app/_server/actor";
import { wordsFor } from "@/app/_server/failure-words";
import type { FormState } from "@/app/_server/form-state";
import { formValues } from "@/app/_server/form-values";
import { proofAskedBy, proveFresh } from "@/app/_server/fresh-proof";
import { jsonOf } from "@/app/_server/json-of";
import { mutate } from "@/app/_server/mutate";
import { parsedInput } from "@/app/_server/parsed-input";
import type { CompanyActor, OfficialActor, Person } from "@/lib/identity/domain/actor";
import type { OfficeArea } from "@/lib/identity/domain/office-policy";
import { uuidv7 } from "@/lib/shared/ids";
import { type Failure, type FieldFailures, fail, ok, type Result } from "@/lib/shared/result";

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
  /** Only for replacing a temporary password and setting up the second factor, without which nothing else goes. */
  readonly unfinishedToo?: boolean;
  /** Only for what an administrator does who sees as somebody else: ending it, and opening papers. */
  readonly whileLooking?: boolean;
  readonly input: I;
  readonly run: (actor: Actors[S], input: z.output<I>) => Promise<Result<T, Failure>>;
  /** Where to go when it is done; without it the form shows that it is done. */
  readonly next?: (value: T, input: z.output<I>) => string;
  /** What the form shows once when it is done and the page stays. */
  readonly show?: (value: T) => Readonly<Record<string, string>>;
};

/** The one way to make a server action. Whatever fails, the form gets back what was typed, and the reason in words. */
export const mutation =
  <S extends keyof Actors, I extends z.ZodType, T>(options: Mutation<S, I, T>) =>
  async (_previous: FormState, form: FormData): Promise<FormState> => {
    const { typed, parsed } = formValues(form);
    const answer = await mutate({
      name: options.name,
      actor: async () => {
        const actor = await actorFor(options);
        return actor?.person.seenBy && !options.whileLooking
          ? fail({ code: "onlyLooking" })
          : ok(actor as Actors[S]);
      },
      input: async () => parsedInput(options.input, parsed),
      run: async (actor, input) => {
        const proved = await proveFresh(form);
        if (!proved.ok) return proved;
        const outcome = await options.run(actor, input);
        return outcome.ok ? ok({ value: outcome.value, input }) : outcome;
      },
    });

    if (!answer.ok) return failed(answer.failure, typed);
    const { value, input } = answer.value;
    if (options.next) redirect(options.next(value, input) as never);
    // What the page shows beside the form has changed with it.
    refresh();
    return { status: "done", shown: options.show?.(value) ?? {}, serial: uuidv7() };
  };

type WhoMay = { readonly side: keyof Actors; readonly area?: OfficeArea; readonly unfinishedToo?: boolean };

/** Whoever may not be here at all is led where a page would lead them. */
const actorFor = async ({ side, area, unfinishedToo }: WhoMay): Promise<Actors[keyof Actors]> => {
  if (side === "public") return null;
  if (side === "person") return requirePerson({ unfinishedToo });
  if (side === "company") return requireCompanyActor();
  if (!area) throw new Error("an office mutation names its area");
  return requireOfficial(area);
};

const failed = async (failure: Failure, typed: Readonly<Record<string, string>>): Promise<FormState> => ({
  status: "failed",
  proof: await proofAskedBy(failure),
  message: await wordsFor(failure),
  fields: await fieldsOf(failure),
  failure: JSON.parse(jsonOf(failure)),
  values: typed,
  serial: uuidv7(),
});

const isByField = (failure: Failure): failure is FieldFailures =>
  "fields" in failure && typeof failure.fields === "object" && failure.fields !== null;

const fieldsOf = async (failure: Failure): Promise<Record<string, string> | undefined> => {
  if (!isByField(failure)) return undefined;
  const words = Object.entries(failure.fields).map(
    async ([name, why]): Promise<[string, string]> => [name, await wordsFor(why)],
  );
  return Object.fromEntries(await Promise.all(words));
};
