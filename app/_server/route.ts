import "server-only";
import type { z } from "zod";
import { currentPerson } from "@/app/_server/actor";
import { mutate } from "@/app/_server/mutate";
import { note } from "@/app/_server/note-acts";
import { parsedInput } from "@/app/_server/parsed-input";
import { failureFrom } from "@/app/_server/report-error";
import { changeAnswer, privately, proofFirst, refusalAnswer } from "@/app/_server/route-answer";
import { noteSeenPaper } from "@/lib/identity/commands/see-as";
import {
  type CompanyActor,
  companyActorOf,
  type OfficialActor,
  officialActorOf,
  type Person,
} from "@/lib/identity/domain/actor";
import { mayEnter, type OfficeArea } from "@/lib/identity/domain/office-policy";
import { hasFreshProof } from "@/lib/identity/domain/proof";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

type Actors = {
  readonly company: CompanyActor;
  readonly office: OfficialActor;
  /** One's own account, whatever side one is on. */
  readonly person: { readonly person: Person; readonly tokenHash: string };
};
type Params = Readonly<Record<string, string>>;
type Context = { readonly params: Promise<Params> };

type WhoMay<S extends keyof Actors> = {
  /** Stable name, used by the log and the rate limit. */
  readonly name: string;
  readonly side: S;
  readonly area?: OfficeArea;
};

type Reading<S extends keyof Actors> = WhoMay<S> & {
  /** For exports: a list that leaves the house asks for a fresh proof of who takes it. */
  readonly asksProof?: true;
  /** Null answers 404: missing and forbidden look alike. */
  readonly read: (actor: Actors[S], params: Params, request: Request) => Promise<Response | null>;
};

/** A download or export: signed in, on the right side, and 404 for everything one may not see. */
export const reading =
  <S extends keyof Actors>(options: Reading<S>) =>
  async (request: Request, context: Context): Promise<Response> => {
    try {
      const actor = await actorOf(options);
      // Whoever is on the other side is not refused yet: that side may show it.
      if (!actor) return await refusalAnswer(request, { code: "notThere" });
      const stopped = await stoppedBefore(options, actor, request);
      if (stopped) return stopped;
      const answer = await options.read(actor, await context.params, request);
      return answer ? privately(answer) : await refused(request, options.name, "notThere");
    } catch (error) {
      return refusalAnswer(request, failureFrom(error, options.name));
    }
  };

/** The answer to somebody who may not read now, whatever they ask for; null for everybody else. */
const stoppedBefore = async <S extends keyof Actors>(
  { name, asksProof }: Reading<S>,
  actor: Actors[S],
  request: Request,
): Promise<Response | null> => {
  const { person } = actor;
  // Who only looks has proved themselves when they opened papers; the proof of the person is not theirs to give.
  if (person.seenBy && !(await noteSeenPaper(tokenOf(actor), paperOf(request))))
    return refused(request, name, "papersClosed");
  if (asksProof && !person.seenBy && !hasFreshProof(person)) return privately(proofFirst(request));
  if (!(await mayReadNow(name, tokenOf(actor)))) return refused(request, name, "tooManyRequests");
  return null;
};

const refused = async (request: Request, act: string, code: string): Promise<Response> => {
  await note(act, fail({ code }), new URL(request.url).pathname);
  return refusalAnswer(request, { code });
};

/** A document is one paper, whichever of its pages is asked for. */
const paperOf = (request: Request): string => new URL(request.url).pathname.replace(/\/pages\/\d+$/, "");

const tokenOf = (actor: Actors[keyof Actors]): string =>
  "session" in actor ? actor.session.tokenHash : actor.tokenHash;

/**
 * Nine hundred files or exports of a kind in five minutes from one session: an officer who leafs through documents
 * is slower, a program that takes everything along is not. Pages are not counted (docs/adr/0029).
 */
const mayReadNow = (name: string, tokenHash: string): Promise<boolean> =>
  takeTokens({ key: `read:${name}:${tokenHash}`, tokens: 900, seconds: 300 });

type Handler = (request: Request, context: Context) => Promise<Response>;

/** What both sides may see. One person may belong to a company and to the agency: either side may show it. */
export const eitherSide =
  (asCompany: Handler, asOfficial: Handler): Handler =>
  async (request, context) => {
    const answer = await asCompany(request, context);
    return answer.status === 404 ? asOfficial(request, context) : answer;
  };

type Writing<S extends keyof Actors, I extends z.ZodType, T> = WhoMay<S> & {
  /** Reads what the request brings; not asked before it is known who is there. */
  readonly body: (request: Request) => Promise<unknown>;
  readonly input: I;
  readonly run: (actor: Actors[S], params: Params, input: z.output<I>) => Promise<Result<T, Failure>>;
  /** Where a plain form goes afterwards, and finds the reason when it was refused; scripts get JSON. */
  readonly next: (params: Params, request: Request) => string;
};

/** A non-GET handler: as strict as a server action, for what actions cannot carry (file streams, autosave). */
export const writing =
  <S extends keyof Actors, I extends z.ZodType, T>(options: Writing<S, I, T>) =>
  async (request: Request, context: Context): Promise<Response> => {
    const params = await context.params;
    const answer = await mutate({
      name: options.name,
      actor: async () => {
        const actor = await actorOf(options);
        if (!actor) return fail({ code: "signedOut" });
        return actor.person.seenBy ? fail({ code: "onlyLooking" }) : ok(actor);
      },
      input: async () => parsedInput(options.input, await options.body(request)),
      run: (actor, input) => options.run(actor, params, input),
    });
    return changeAnswer(request, answer, options.next(params, request));
  };

const actorOf = async <S extends keyof Actors>({ side, area }: WhoMay<S>): Promise<Actors[S] | null> => {
  const signedIn = await currentPerson();
  if (!signedIn || signedIn.person.mustChangePassword || signedIn.person.mustSetFactor) return null;
  const { person, tokenHash } = signedIn;
  if (side === "person") return signedIn as Actors[S];
  if (side === "company") return companyActorOf(person, tokenHash) as Actors[S] | null;
  const actor = officialActorOf(person, tokenHash);
  return actor && area && mayEnter(actor, area) ? (actor as Actors[S]) : null;
};
