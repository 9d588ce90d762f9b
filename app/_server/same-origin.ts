import "server-only";
import { env } from "@/lib/platform/env";

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

/** The caller's network: the address the nearest proxy saw, IPv6 by its first 64 bits. */
export const networkOf = (headers: Headers): string => {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
  if (!address.includes(":") || address.startsWith("::ffff:")) return address.replace("::ffff:", "");
  return address.split(":").slice(0, 4).join(":");
};
