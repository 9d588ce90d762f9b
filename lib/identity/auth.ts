import "server-only";
import { cookies } from "next/headers";
import NextAuth from "next-auth";
import { decode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { sessionCookieName } from "@/lib/identity/domain/session-cookie";
import { env } from "@/lib/platform/env";

// next-auth carries a session's secret in an encrypted cookie; what the session may do is asked of the
// database with each request. Nothing else of the product imports next-auth.

const isSecure = () => env().AUTH_URL.startsWith("https://");
const cookieName = () => sessionCookieName(isSecure());

/** The first one is written with, each one is read with. */
const cookieSecrets = (): string[] =>
  [env().AUTH_SECRET, env().AUTH_SECRET_FORMER].filter((secret) => secret !== undefined);

const secretSchema = z.object({ secret: z.string().min(1) });

const { signIn, signOut } = NextAuth(() => ({
  secret: cookieSecrets(),
  trustHost: true,
  session: { strategy: "jwt", maxAge: 24 * 3600 },
  pages: { signIn: "/sign-in" },
  cookies: {
    sessionToken: {
      name: cookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
    },
  },
  providers: [
    Credentials({
      credentials: { secret: {} },
      // The product's own commands have checked everything; next-auth's endpoints are not mounted.
      authorize: (given) => ({ id: secretSchema.parse(given).secret }),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.id ? { secret: user.id } : token),
    // Nobody reads next-auth's own session object; it stays empty.
    session: ({ session }) => ({ expires: session.expires }),
    redirect: () => env().AUTH_URL,
  },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
}));

/** Puts the secret of a session that was opened into the cookie. */
export const keepSession = async (secret: string): Promise<void> => {
  await signIn("credentials", { secret, redirect: false });
};

/** Removes the cookie; the session's row is ended by the caller. */
export const dropCookie = async (): Promise<void> => {
  await signOut({ redirect: false });
};

/** The secret of the session that came with the request, or null. */
export const sessionSecret = async (): Promise<string | null> => {
  const name = cookieName();
  const jar = await cookies();
  const token = jar.get(name)?.value;
  return token ? secretIn(token, name) : null;
};

/**
 * Cookies opened lately: a browser sends the same one with every request, and opening it is a dear part of a page.
 * Whether the session still lasts is not theirs to say: the database is asked each time.
 */
const opened = new Map<string, string>();
const mostOpened = 2_000;

const secretIn = async (token: string, salt: string): Promise<string | null> => {
  const known = opened.get(token);
  if (known) return known;
  const claims = await decode({ token, secret: cookieSecrets(), salt }).catch(() => null);
  if (typeof claims?.secret !== "string") return null;
  if (opened.size >= mostOpened) opened.clear();
  opened.set(token, claims.secret);
  return claims.secret;
};
