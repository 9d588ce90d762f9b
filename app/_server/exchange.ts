import "server-only";
import { isToken, keepLetterToken, type LetterCookie } from "@/app/_server/letter-cookie";

type Exchange = { readonly cookie: LetterCookie; readonly next: string };
type Context = { readonly params: Promise<{ readonly token: string }> };

/**
 * The address in a letter: the token goes into a cookie at once, so that it stands in no history, no Referer and no
 * log of what the page behind it loads. Opening it uses nothing up, since mail scanners open every link.
 */
export const exchanging =
  ({ cookie, next }: Exchange) =>
  async (_request: Request, context: Context): Promise<Response> => {
    const { token } = await context.params;
    if (isToken(token)) await keepLetterToken(cookie, token);

    return new Response(null, {
      status: 303,
      headers: { Location: next, "Cache-Control": "no-store" },
    });
  };
