import "server-only";
import { env } from "@/lib/platform/env";
import { networkOfAddress } from "@/lib/shared/network";

/**
 * Whether a mutation comes from a page of ours. Next runs a server action without an Origin header, and
 * route handlers have no such check at all; a missing Origin is refused, since every browser sends it with a POST.
 */
export const isSameOrigin = (headers: Headers): boolean => {
  const site = headers.get("sec-fetch-site");
  return (
    headers.get("origin") === new URL(env().AUTH_URL).origin && (site === null || site === "same-origin")
  );
};

/** The caller's network, by the address that the nearest proxy saw. */
export const networkOf = (headers: Headers): string =>
  networkOfAddress(headers.get("x-forwarded-for")?.split(",").at(-1) ?? "unknown");
