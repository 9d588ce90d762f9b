import "server-only";
import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import { decode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { signIn as signInWithPassword } from "@/lib/identity/commands/sign-in";
import { sessionCookieName } from "@/lib/identity/domain/session-cookie";
import { env } from "@/lib/platform/env";

// next-auth carries a session's secret in an encrypted cookie; what the session may do is asked of the
// database with each request. Nothing else of the product imports next-auth.

const isSecure = () => env().AUTH_URL.startsWith("https://");
const cookieName = () => sessionCookieName(isSecure());

const credentialsSchema = z.object({
  email: z.string(),
  password: z.string(),
  network: z.string(),
  userAgent: z.string(),
});

class Refused extends CredentialsSignin {
  constructor(code: string) {
    super();
    this.code = code;
  }
}

const { signIn, signOut } = NextAuth(() => ({
  secret: env().AUTH_SECRET,
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
      credentials: { email: {}, password: {}, network: {}, userAgent: {} },
      authorize: async (given) => {
        const opened = await signInWithPassword(credentialsSchema.parse(given));
        if (!opened.ok) throw new Refused(opened.failure.code);
        return { id: opened.value };
      },
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

/** Signs in by password and sets the cookie; the code says why not, null means signed in. */
export const startSession = async (given: z.infer<typeof credentialsSchema>): Promise<string | null> => {
  try {
    await signIn("credentials", { ...given, redirect: false });
    return null;
  } catch (error) {
    if (error instanceof CredentialsSignin) return error.code;
    throw error;
  }
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
  if (!token) return null;
  const claims = await decode({ token, secret: env().AUTH_SECRET, salt: name }).catch(() => null);
  return typeof claims?.secret === "string" ? claims.secret : null;
};
