import "server-only";
import { cookies } from "next/headers";
import { newSecret } from "@/lib/identity/sessions";
import { env } from "@/lib/platform/env";

/** What ties the steps of signing in to the browser in which they began, and for how many seconds. */
const lifetimes = { passkey: 5 * 60, sso: 10 * 60 } as const;

export type StepCookie = keyof typeof lifetimes;

const isSecure = () => env().AUTH_URL.startsWith("https://");
const nameOf = (which: StepCookie) => `${isSecure() ? "__Host-" : ""}meridian.${which}`;

/** Begins the steps with a new secret of this browser; the value is the secret. */
export const beginSteps = async (which: StepCookie): Promise<string> => {
  const secret = newSecret();
  (await cookies()).set(nameOf(which), secret, {
    httpOnly: true,
    // People come back from a provider of single sign-on by a link from there: strict cookies would stay away.
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: lifetimes[which],
  });
  return secret;
};

/** Ends them: the secret with which they began in this browser; empty where none did, which opens nothing. */
export const endSteps = async (which: StepCookie): Promise<string> => {
  const jar = await cookies();
  const secret = jar.get(nameOf(which))?.value ?? "";
  jar.delete(nameOf(which));
  return secret;
};
