/** What is known of a session on its page; moments in milliseconds. */
export type SessionTime = {
  /** When the server last heard of this person, from any of their pages. */
  readonly heardAt: number;
  readonly idleSeconds: number;
  /** The end that nothing moves. */
  readonly endsAt: number;
};

/** `idle` can be put off by one request, `end` cannot, and `over` asks to sign in again. */
export type SessionWarning = "idle" | "end" | "over";

// login.gov warns 150 seconds before; the end that cannot be put off leaves time to finish a form.
const idleWarningSeconds = 150;
const endWarningSeconds = 300;

/** What the page has to say at that moment; null while there is time. */
export const warningAt = (
  now: number,
  { heardAt, idleSeconds, endsAt }: SessionTime,
): SessionWarning | null => {
  const idleLeft = (heardAt - now) / 1000 + idleSeconds;
  const wholeLeft = (endsAt - now) / 1000;
  if (Math.min(idleLeft, wholeLeft) <= 0) return "over";
  if (wholeLeft <= endWarningSeconds) return "end";
  return idleLeft <= idleWarningSeconds ? "idle" : null;
};

type Answer = { readonly name: string; readonly initiatorType: string; readonly responseStatus?: number };

/** Whether the server has heard of the person by this request: scripts and pictures of the product ask nobody. */
export const isHeard = ({ name, initiatorType, responseStatus = 200 }: Answer, origin: string): boolean => {
  const { origin: asked, pathname } = new URL(name);
  const isAsking = initiatorType === "fetch" || initiatorType === "xmlhttprequest";

  return isAsking && asked === origin && !pathname.startsWith("/_next/") && responseStatus < 400;
};
