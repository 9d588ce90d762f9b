import "server-only";
import { wordsFor } from "@/app/_server/failure-words";
import { jsonOf } from "@/app/_server/json-of";
import { writeRefusal } from "@/app/_server/refused-query";
import type { Failure, Result } from "@/lib/shared/result";

const privateHeaders = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
/** For what is no page: nothing in it runs, and no page of somebody else's holds it. */
const closedPolicy = { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" };

/** The answer, kept by no cache on the way. */
export const privately = (answer: Response): Response => {
  for (const [name, value] of Object.entries(privateHeaders)) answer.headers.set(name, value);
  for (const [name, value] of Object.entries(closedPolicy))
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  return answer;
};

/** Whether a script asks; a browser that follows a link or sends a form does not. */
export const wantsJson = (request: Request): boolean =>
  request.headers.get("accept")?.includes("application/json") ?? false;

/** What became of a change: JSON for a script; a plain form goes on to a page of this site. */
export const changeAnswer = (
  request: Request,
  answer: Result<unknown, Failure>,
  next: string,
): Response | Promise<Response> => {
  if (wantsJson(request)) return answer.ok ? json(answer.value, 200) : refusalAnswer(request, answer.failure);
  if (answer.ok) return seeOther(next);
  return seeOther(
    answer.failure.code === "signedOut" ? signInFrom(request) : refusedAt(next, answer.failure),
  );
};

/** A refusal where nothing else can be shown: JSON for a script, a sentence for a person. */
export const refusalAnswer = async (request: Request, failure: Failure): Promise<Response> => {
  const message = await wordsFor(failure);
  const status = statusOf(failure);
  if (wantsJson(request)) return json({ failure, message }, status);
  return new Response(`${message}\n`, {
    status,
    headers: { ...privateHeaders, ...closedPolicy, "Content-Type": "text/plain; charset=utf-8" },
  });
};

const statuses: Readonly<Record<string, number>> = {
  signedOut: 401,
  foreignOrigin: 403,
  papersClosed: 403,
  onlyLooking: 403,
  notThere: 404,
  changedMeanwhile: 409,
  conflict: 409,
  tooManyRequests: 429,
  unexpected: 500,
  busy: 503,
};

const statusOf = ({ code }: Failure): number => statuses[code] ?? (code.endsWith("NotFound") ? 404 : 422);

const json = (value: unknown, status: number): Response =>
  new Response(jsonOf(value ?? {}), {
    status,
    headers: { ...privateHeaders, ...closedPolicy, "Content-Type": "application/json; charset=utf-8" },
  });

/** Leads on, to an address of this site or of somebody else's. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...privateHeaders, ...closedPolicy, Location: location } });

/** Leads to the page that asks for a fresh proof, and from there back here. */
export const proofFirst = (request: Request): Response => {
  const { pathname, search } = new URL(request.url);
  return seeOther(`/prove?back=${encodeURIComponent(pathname + search)}`);
};

/** The page that says in words what was refused; it reads the reason from its address. */
export const refusedAt = (next: string, failure: Failure): string => {
  const target = new URL(next, here);
  writeRefusal(target.searchParams, failure);
  return target.pathname + target.search + target.hash;
};

/** The person signs in and comes back to the page of the form. */
const signInFrom = (request: Request): string => {
  const referrer = request.headers.get("referer") ?? "";
  const from = URL.canParse(referrer) ? new URL(referrer) : new URL(here);
  return `/sign-in?back=${encodeURIComponent(from.pathname + from.search)}`;
};

/** Addresses here are paths; the host is the browser's business. */
const here = "http://localhost";
