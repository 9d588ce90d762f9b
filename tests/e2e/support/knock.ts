// Requests as a program would send them: with the cookies of a person, and no page around.
import type { APIRequestContext, APIResponse, Browser, PlaywrightWorkerArgs } from "@playwright/test";
import type { Actor } from "./actors";
import type { Answer } from "./authorisation-answers";
import { stateFor } from "./test";

export type Knocker = { readonly actor: Actor; readonly request: APIRequestContext };

type House = {
  readonly browser: Browser;
  readonly playwright: PlaywrightWorkerArgs["playwright"];
  readonly baseURL: string;
};

/** A request context for each of them. */
export const knockers = async (
  { browser, playwright, baseURL }: House,
  actors: readonly Actor[],
): Promise<readonly Knocker[]> => {
  const made: Knocker[] = [];
  for (const actor of actors) {
    const storageState = actor.who ? await stateFor(browser, actor.who) : undefined;
    made.push({ actor, request: await playwright.request.newContext({ baseURL, storageState }) });
  }
  return made;
};

export const dismiss = async (all: readonly Knocker[]): Promise<void> => {
  for (const { request } of all) await request.dispose();
};

/** In a few lanes at once: a server with two cores answers no faster to more. */
export const inLanes = async <T>(
  jobs: readonly T[],
  work: (job: T) => Promise<void>,
  lanes = 4,
): Promise<void> => {
  const waiting = [...jobs];
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await work(job);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** What an answer amounts to. */
export const answerOf = (response: APIResponse, actor: Actor): Answer | string => {
  const status = response.status();
  if (status === 200) return "shown";
  if (status === 403) return "forbidden";
  if (status === 404) return "missing";
  if (status < 300 || status >= 400) return `status ${status}`;
  const target = new URL(response.headers().location ?? "", "http://localhost").pathname;
  if (target === "/sign-in") return "signIn";
  if (target === "/prove") return "proof";
  if (target === "/change-password") return "changePassword";
  if ("home" in actor && target === actor.home) return "home";
  return "leads";
};
