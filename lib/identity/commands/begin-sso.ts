import { addressAt, providerOf } from "@/lib/identity/data/sso-provider";
import { beginJourney } from "@/lib/identity/data/sso-store";
import type { SsoSide } from "@/lib/identity/domain/sso";
import { newSecret } from "@/lib/identity/sessions";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { logger } from "@/lib/platform/logger";
import { fail, ok, type Result } from "@/lib/shared/result";

export type SsoFailure =
  | DatabaseRefusal
  | {
      readonly code:
        | "ssoOff"
        | "ssoUnreachable"
        | "ssoRefused"
        | "ssoTaken"
        | "signedOut"
        | "tooManyAttempts";
    };

type Departure = {
  readonly side: SsoSide;
  /** The browser's own secret, which its cookie carries. */
  readonly browser: string;
  readonly network: string;
  readonly back?: string;
  /** The session that wants to link an identity; without it the journey signs in. */
  readonly tokenHash?: string;
};

/** The address of the provider at which a journey begins; linking asks for a fresh proof first. */
export const beginSso = async ({
  side,
  browser,
  network,
  back,
  tokenHash,
}: Departure): Promise<Result<string, SsoFailure>> => {
  const provider = providerOf(side);
  if (!provider) return fail({ code: "ssoOff" });
  const limits = [
    { key: `sso:${network}`, tokens: 300, seconds: 300 },
    { key: "sso", tokens: 1200, seconds: 60 },
  ];
  if (!(await takeTokens(...limits))) return fail({ code: "tooManyAttempts" });

  const journey = { state: newSecret(), nonce: newSecret(), verifier: newSecret() };
  const begun = await beginJourney({ side, browser, back, tokenHash, ...journey });
  if (!begun.ok) return begun;
  try {
    return ok(await addressAt(provider, journey));
  } catch (error) {
    logger().error({ side, reason: String(error) }, "the provider of single sign-on cannot be reached");
    return fail({ code: "ssoUnreachable" });
  }
};
