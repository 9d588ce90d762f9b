import type { Person } from "@/lib/identity/domain/actor";

/** For whom a provider of single sign-on speaks: officials, or everybody else. */
export const ssoSides = ["office", "company"] as const;
export type SsoSide = (typeof ssoSides)[number];

export const isSsoSide = (text: string): text is SsoSide => ssoSides.some((side) => side === text);

/** Whose provider speaks for this person: officials have one of their own. */
export const sideOf = ({ staffRoles }: Pick<Person, "staffRoles">): SsoSide =>
  staffRoles.length > 0 ? "office" : "company";

/** Whom an ID token names, and how that person proved it (OpenID Connect Core 1.0, section 2). */
export type SsoClaims = {
  readonly issuer: string;
  readonly subject: string;
  readonly acr: string | null;
  readonly amr: readonly string[];
};

/** Seconds that a journey to the provider and back may take. */
export const journeySeconds = 600;

/**
 * Whether the provider says that it asked for a second factor. `accepted` are the words that mean so with this very
 * provider, separated by spaces: `amr:mfa acr:urn:example:loa3`. Without any of them the person's own factor follows.
 */
export const provesSecondFactor = ({ acr, amr }: Pick<SsoClaims, "acr" | "amr">, accepted: string): boolean =>
  accepted
    .split(/\s+/)
    .some(
      (word) => (acr !== null && word === `acr:${acr}`) || amr.some((method) => word === `amr:${method}`),
    );

/** The `acr` values among them, to ask the provider for. */
export const acrAskedFor = (accepted: string): string =>
  accepted
    .split(/\s+/)
    .filter((word) => word.startsWith("acr:"))
    .map((word) => word.slice("acr:".length))
    .join(" ");
