import type { SsoFailure } from "@/lib/identity/commands/begin-sso";
import { asked } from "@/lib/identity/data/factor-store";
import { claimsFor, providerOf, type SsoProvider } from "@/lib/identity/data/sso-provider";
import { endJourney, type JourneyRow } from "@/lib/identity/data/sso-store";
import { provesSecondFactor, type SsoClaims, type SsoSide } from "@/lib/identity/domain/sso";
import { lifetimeOf, newSecret, tokenHashOf } from "@/lib/identity/sessions";
import { logger } from "@/lib/platform/logger";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type Return = {
  readonly side: SsoSide;
  readonly browser: string;
  /** What the provider sent along: `code`, `state`, or an error. */
  readonly query: URLSearchParams;
  /** The session of the browser that came back, which linking needs. */
  readonly tokenHash: string | null;
  readonly userAgent: string;
};

/** A session that the provider's word opened (half-finished, where the person's own factor follows), or a link made. */
export type SsoOutcome =
  | {
      readonly did: "signIn";
      readonly secret: string;
      readonly awaitsFactor: boolean;
      readonly back: string | null;
    }
  | { readonly did: "link" };

type Finished = Result<SsoOutcome, SsoFailure & { readonly linking?: true }>;

/** Takes up a journey that came back from the provider. */
export const finishSso = async (came: Return): Promise<Finished> => {
  const provider = providerOf(came.side);
  if (!provider) return fail({ code: "ssoOff" });
  const state = came.query.get("state") ?? "";
  const journey = await endJourney({ side: came.side, browser: came.browser, state });
  if (!journey) return fail({ code: "ssoRefused" });

  const finished = await finish(provider, { ...journey, state }, came);
  return finished.ok || !journey.links ? finished : fail({ ...finished.failure, linking: true });
};

const finish = async (
  provider: SsoProvider,
  journey: JourneyRow & { readonly state: string },
  came: Return,
): Promise<Result<SsoOutcome, SsoFailure>> => {
  const claims = await claimsFor(provider, journey, came.query).catch((error: unknown) => {
    // What did not hold stands in the log for whoever runs the installation, and is nobody else's business.
    logger().warn({ side: came.side, reason: String(error) }, "single sign-on refused");
    return null;
  });
  if (!claims) return fail({ code: "ssoRefused" });
  return journey.links
    ? link(provider, journey, { claims, came })
    : signIn(provider, journey, { claims, came });
};

type Known = { readonly claims: SsoClaims; readonly came: Return };

const link = async (
  { side }: SsoProvider,
  { sessionId }: JourneyRow,
  { claims: { issuer, subject }, came }: Known,
): Promise<Result<SsoOutcome, SsoFailure>> => {
  const linked = await asked("SELECT app.link_identity($1, $2::jsonb) AS answer", [
    came.tokenHash ?? "",
    JSON.stringify({ id: uuidv7(), side, issuer, subject, sessionId }),
  ]);
  if (linked.ok) return ok({ did: "link" });
  return linked.failure.code === "alreadyExists" ? fail({ code: "ssoTaken" }) : linked;
};

const signIn = async (
  { side, secondFactor }: SsoProvider,
  { back }: JourneyRow,
  { claims, came }: Known,
): Promise<Result<SsoOutcome, SsoFailure>> => {
  const secret = newSecret();
  const opened = await asked<boolean>("SELECT app.open_sso_session($1::jsonb) AS answer", [
    JSON.stringify({
      side,
      issuer: claims.issuer,
      subject: claims.subject,
      provedFactor: provesSecondFactor(claims, secondFactor),
      sessionId: uuidv7(),
      tokenHash: tokenHashOf(secret),
      lifetime: lifetimeOf(side === "office"),
      userAgent: came.userAgent,
    }),
  ]);
  if (opened.ok) return ok({ did: "signIn", secret, awaitsFactor: opened.value, back });
  // Somebody who is blocked learns no more than that.
  return opened.failure.code === "signedOut" ? fail({ code: "ssoRefused" }) : opened;
};
