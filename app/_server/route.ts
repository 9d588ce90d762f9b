import "server-only";
import { currentPerson } from "@/app/_server/actor";
import { wordsFor } from "@/app/_server/failure-words";
import { writeRefusal } from "@/app/_server/refused-query";
import { reportError } from "@/app/_server/report-error";
import { isSameOrigin } from "@/app/_server/same-origin";
import {
  type CompanyActor,
  companyActorOf,
  type OfficialActor,
  officialActorOf,
} from "@/lib/identity/domain/actor";
import { mayEnter, type OfficeArea } from "@/lib/identity/domain/office-policy";
import { isBusy } from "@/lib/platform/db/database-refusal";
import type { Failure, Result } from "@/lib/shared/result";

type Actors = { readonly company: CompanyActor; readonly office: OfficialActor };
type Params = Readonly<Record<string, string>>;
type Context = { readonly params: Promise<Params> };

type Reading<S extends keyof Actors> = {
  readonly name: string;
  readonly side: S;
  readonly area?: OfficeArea;
  /** Null answers 404: missing and forbidden look alike. */
  readonly read: (actor: Actors[S], params: Params, request: Request) => Promise<Response | null>;
};

const privateHeaders = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

const actorOf = async <S extends keyof Actors>(
  side: S,
  area: OfficeArea | undefined,
): Promise<Actors[S] | null> => {
  const signedIn = await currentPerson();
  if (!signedIn || signedIn.person.mustChangePassword) return null;
  const { person, tokenHash } = signedIn;
  if (side === "company") return companyActorOf(person, tokenHash) as Actors[S] | null;
  const actor = officialActorOf(person, tokenHash);
  return actor && area && mayEnter(actor, area) ? (actor as Actors[S]) : null;
};

/** A download or export: signed in, on the right side, and 404 for everything one may not see. */
export const reading =
  <S extends keyof Actors>(options: Reading<S>) =>
  async (request: Request, context: Context): Promise<Response> => {
    try {
      const actor = await actorOf(options.side, options.area);
      const answer = actor && (await options.read(actor, await context.params, request));
      if (!answer) return new Response(null, { status: 404, headers: privateHeaders });
      for (const [name, value] of Object.entries(privateHeaders)) answer.headers.set(name, value);
      return answer;
    } catch (error) {
      return unexpected(error, options.name);
    }
  };

type Writing<S extends keyof Actors, T> = {
  readonly name: string;
  readonly side: S;
  readonly area?: OfficeArea;
  readonly run: (actor: Actors[S], params: Params, request: Request) => Promise<Result<T, Failure>>;
  /** Where a plain form goes afterwards; scripts get JSON. */
  readonly next: (params: Params, request: Request) => string;
};

/** A non-GET handler: the same checks as a server action, for what actions cannot carry (file streams, autosave). */
export const writing =
  <S extends keyof Actors, T>(options: Writing<S, T>) =>
  async (request: Request, context: Context): Promise<Response> => {
    const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
    if (!isSameOrigin(request.headers)) return refusal({ code: "foreignOrigin" }, 403);
    const actor = await actorOf(options.side, options.area);
    if (!actor) return wantsJson ? refusal({ code: "signedOut" }, 401) : toSignIn(request);
    const params = await context.params;
    try {
      const answer = await options.run(actor, params, request);
      return wantsJson
        ? await jsonAnswer(answer)
        : redirected(options.next(params, request), request, answer);
    } catch (error) {
      return unexpected(error, options.name);
    }
  };

const unexpected = (error: unknown, where: string): Promise<Response> =>
  isBusy(error)
    ? refusal({ code: "busy" }, 503)
    : refusal({ code: "unexpected", reference: reportError(error, where) } as Failure, 500);

const jsonAnswer = async (answer: Result<unknown, Failure>): Promise<Response> =>
  answer.ok ? json(answer.value, 200) : refusal(answer.failure, statusOf(answer.failure));

/** A plain form goes on to a page of this site, which says what was refused. */
const redirected = (next: string, request: Request, answer: Result<unknown, Failure>): Response => {
  const target = new URL(next, request.url);
  if (!answer.ok) writeRefusal(target.searchParams, answer.failure);
  return seeOther(target.pathname + target.search);
};

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...privateHeaders, Location: location } });

/** Without scripts the person signs in and comes back to the page of the form. */
const toSignIn = (request: Request): Response => {
  const from = new URL(request.headers.get("referer") ?? "/", request.url);
  return seeOther(`/sign-in?back=${encodeURIComponent(from.pathname + from.search)}`);
};

const statusOf = ({ code }: Failure): number => {
  if (code.endsWith("NotFound")) return 404;
  if (code === "busy") return 503;
  return code === "changedMeanwhile" || code === "conflict" ? 409 : 422;
};

const json = (value: unknown, status: number): Response =>
  new Response(
    JSON.stringify(value ?? {}, (_key, fact) => (typeof fact === "bigint" ? fact.toString() : fact)),
    { status, headers: { ...privateHeaders, "Content-Type": "application/json; charset=utf-8" } },
  );

const refusal = async (failure: Failure, status: number): Promise<Response> =>
  json({ failure, message: await wordsFor(failure) }, status);
