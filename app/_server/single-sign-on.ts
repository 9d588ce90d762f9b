import "server-only";
import { note } from "@/app/_server/note-acts";
import { failureFrom } from "@/app/_server/report-error";
import { refusedAt, seeOther } from "@/app/_server/route-answer";
import { networkOf } from "@/app/_server/same-origin";
import { beginSteps, endSteps } from "@/app/_server/step-cookie";
import { enter } from "@/app/(account)/sign-in/enter";
import { keepSession, sessionSecret } from "@/lib/identity/auth";
import { beginSso } from "@/lib/identity/commands/begin-sso";
import { finishSso, type SsoOutcome } from "@/lib/identity/commands/finish-sso";
import { backField } from "@/lib/identity/domain/sign-in-input";
import { isSsoSide, type SsoSide } from "@/lib/identity/domain/sso";
import { tokenHashOf } from "@/lib/identity/sessions";
import type { Failure } from "@/lib/shared/result";

type Context = { readonly params: Promise<{ readonly side: string }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

// Both are links: a browser follows them, and whatever happens there is a page to go on to.
const leading =
  (lead: (side: SsoSide, request: Request) => Promise<string>): Handler =>
  async (request, context) => {
    const { side } = await context.params;
    if (!isSsoSide(side)) return seeOther("/sign-in");
    try {
      return seeOther(await lead(side, request));
    } catch (error) {
      return seeOther(refused(failureFrom(error, "singleSignOn")));
    }
  };

const refused = (failure: Failure): string => refusedAt("/sign-in", failure);

/** The way to the provider of that side, for signing in. */
export const departing = (): Handler =>
  leading(async (side, { url, headers }) => {
    const back = backField.catch(undefined).parse(new URL(url).searchParams.get("back") ?? undefined);
    const browser = await beginSteps("sso");
    const begun = await beginSso({ side, browser, network: networkOf(headers), ...(back ? { back } : {}) });
    return begun.ok ? begun.value : refused(begun.failure);
  });

/** The way back, for signing in and for linking. */
export const returning = (): Handler =>
  leading(async (side, { url, headers }) => {
    const secret = await sessionSecret();
    const finished = await finishSso({
      side,
      browser: await endSteps("sso"),
      query: new URL(url).searchParams,
      tokenHash: secret && tokenHashOf(secret),
      userAgent: headers.get("user-agent") ?? "",
    });
    await note("singleSignOn", finished);
    if (finished.ok) return pageAfter(finished.value);
    const { linking, ...failure } = finished.failure;
    return linking ? refusedAt("/settings", failure) : refused(failure);
  });

const pageAfter = async (outcome: SsoOutcome): Promise<string> => {
  if (outcome.did === "link") return "/settings?done=linked";
  const { secret, awaitsFactor, back } = outcome;
  await keepSession(secret);
  if (awaitsFactor) return `/sign-in/second-factor${back ? `?back=${encodeURIComponent(back)}` : ""}`;
  const home = await enter(secret);
  return home.ok ? (back ?? home.value) : refused(home.failure);
};
