import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/app/_server/page-path";
import {
  choiceCookie,
  choiceMaxAge,
  isLocale,
  isTheme,
  localeCookie,
  preferenceMaxAge,
  themeCookie,
} from "@/lib/i18n/locale";
import { sessionCookieName } from "@/lib/identity/domain/session-cookie";

/** Pages only. Downloads and the API set headers of their own, and what Next fetches in the background is no page. */
export const config = {
  matcher: [
    {
      source: "/((?!api/|_next/|favicon\\.ico|icon\\.svg|failure[a-z-]*\\.css|robots\\.txt).*)",
      missing: [
        { type: "header", key: "rsc" },
        { type: "header", key: "next-router-prefetch" },
      ],
    },
  ],
};

/** Answers `?lang=` and `?theme=`, and gives every page a Content-Security-Policy with a nonce of its own. */
export const proxy = (request: NextRequest): NextResponse => preferenceAnswer(request) ?? pageAnswer(request);

const preferences = [
  { parameter: "lang", cookie: localeCookie, isValue: isLocale },
  { parameter: "theme", cookie: themeCookie, isValue: isTheme },
] as const;

/** Remembers the wish in a cookie and sends the reader to the same page without the parameter. */
const preferenceAnswer = (request: NextRequest): NextResponse | null => {
  const query = request.nextUrl.searchParams;
  const asked = preferences.filter(({ parameter }) => query.has(parameter));
  if (asked.length === 0 || (request.method !== "GET" && request.method !== "HEAD")) return null;

  const clean = request.nextUrl.clone();
  for (const { parameter } of asked) clean.searchParams.delete(parameter);

  const answer = NextResponse.redirect(clean, 303);
  answer.headers.set("Cache-Control", "no-store");
  for (const { parameter, cookie, isValue } of asked) {
    const value = query.get(parameter);
    if (!isValue(value)) continue;
    answer.cookies.set(cookie, value, cookieFor(preferenceMaxAge));
    answer.cookies.set(choiceCookie, "1", cookieFor(choiceMaxAge));
  }

  return answer;
};

// TLS ends before this process, which sees plain requests: the public address says what browsers see.
const isSecure = (): boolean => process.env.AUTH_URL?.startsWith("https://") ?? false;

const cookieFor = (maxAge: number) =>
  ({ path: "/", maxAge, sameSite: "lax", httpOnly: true, secure: isSecure() }) as const;

/** Pages on which nobody needs to be signed in, even where a cookie of an earlier session is left. */
const openPages = /^\/($|(sign-in|recover|register|invite|demo|accessibility|privacy)(\/|$))/;

/** The page that is asked for takes the choice over into the person's setting; it is not to be followed twice. */
const isChoiceFollowed = ({ cookies, nextUrl }: NextRequest): boolean =>
  cookies.has(choiceCookie) &&
  cookies.has(sessionCookieName(isSecure())) &&
  !openPages.test(nextUrl.pathname);

const pageAnswer = (request: NextRequest): NextResponse => {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from this header and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  // Where to come back to after signing in.
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);

  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("Content-Security-Policy", policy);
  if (isChoiceFollowed(request)) answer.cookies.delete({ name: choiceCookie, secure: isSecure(), path: "/" });

  return answer;
};

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * Scripts by nonce only, and no plain text becomes markup or a script's address (instrumentation-client.ts says what
 * may); widths of bars are style attributes, nothing else may style inline.
 */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    // React's development build reconstructs errors by eval.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // The overlay of `next dev` brings style elements without a nonce.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    // The tools of `next dev` know no Trusted Types.
    ...(isDevelopment ? [] : ["require-trusted-types-for 'script'", "trusted-types default nextjs"]),
  ].join("; ");
