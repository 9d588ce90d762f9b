import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";

/** What a browser carries while its person does what a letter asks for, and for how long. */
const lifetimes = {
  recovery: 15 * 60,
  invitation: 3600,
  official: 3600,
  registration: 60 * 60,
} as const;

export type LetterCookie = keyof typeof lifetimes;

const isSecure = () => env().AUTH_URL.startsWith("https://");
const nameOf = (which: LetterCookie) => `${isSecure() ? "__Host-" : ""}meridian.${which}`;

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

export const isToken = (text: string): boolean => tokenShape.test(text);

/** The token in the browser, or null. */
export const letterToken = async (which: LetterCookie): Promise<string | null> => {
  const token = (await cookies()).get(nameOf(which))?.value;

  return token !== undefined && isToken(token) ? token : null;
};

export const keepLetterToken = async (which: LetterCookie, token: string): Promise<void> => {
  (await cookies()).set(nameOf(which), token, {
    httpOnly: true,
    // A letter is opened from somewhere else: strict cookies would not come along to the page behind the link.
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: lifetimes[which],
  });
};

export const dropLetterToken = async (which: LetterCookie): Promise<void> => {
  // As it was set: without Secure, browsers would not even take away a cookie that is bound to its host.
  (await cookies()).delete({ name: nameOf(which), secure: isSecure(), path: "/" });
};
