import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { pathHeader } from "@/app/_server/page-path";
import { followChoice } from "@/app/_server/preferences";
import { areaClosed } from "@/app/_server/refused-page";
import { sessionSecret } from "@/lib/identity/auth";
import {
  type CompanyActor,
  companyActorOf,
  type OfficialActor,
  officialActorOf,
  type Person,
} from "@/lib/identity/domain/actor";
import { homeOf } from "@/lib/identity/domain/home";
import { mayEnter, type OfficeArea } from "@/lib/identity/domain/office-policy";
import { findPerson, findSessionEnds, type SessionEnds, tokenHashOf } from "@/lib/identity/sessions";

type SignedIn = { readonly person: Person; readonly tokenHash: string };

/** Who is signed in, asked once a request; null for a visitor. */
export const currentPerson = cache(async (): Promise<SignedIn | null> => {
  const secret = await sessionSecret();
  if (!secret) return null;
  const tokenHash = tokenHashOf(secret);
  const person = await findPerson(tokenHash);
  return person && { person: await followChoice(person, tokenHash), tokenHash };
});

/** What is left of the reader's session, for their page to say so in time; null for a visitor. */
export const currentSessionEnds = async (): Promise<SessionEnds | null> => {
  const signedIn = await currentPerson();
  return signedIn && findSessionEnds(signedIn.tokenHash);
};

/**
 * Sends a visitor to sign in, and whoever has a temporary password or lacks the second factor to put that right (but
 * from those pages themselves).
 */
export const requirePerson = async (
  options: { readonly unfinishedToo?: boolean } = {},
): Promise<SignedIn> => {
  const signedIn = await currentPerson();
  if (!signedIn) redirect(`/sign-in?back=${encodeURIComponent(cameFrom(await headers()))}`);
  if (options.unfinishedToo) return signedIn;
  if (signedIn.person.mustChangePassword) redirect("/change-password");
  if (signedIn.person.mustSetFactor) redirect("/settings/second-factor");
  return signedIn;
};

/** The page to come back to; what Next fetches for a page has passed no proxy, and says where it stands as its referrer. */
const cameFrom = (received: Headers): string => {
  const referrer = received.get("referer");
  return received.get(pathHeader) ?? (referrer && URL.canParse(referrer) ? new URL(referrer).pathname : "/");
};

/** The person acting for a company; officials without one are sent to their own side. */
export const requireCompanyActor = async (): Promise<CompanyActor> => {
  const { person, tokenHash } = await requirePerson();
  return companyActorOf(person, tokenHash) ?? redirect(homeOf(person));
};

/** The person acting for the agency in this area; 403 with the reason where the roles do not reach. */
export const requireOfficial = async (area: OfficeArea): Promise<OfficialActor> => {
  const { person, tokenHash } = await requirePerson();
  const actor = officialActorOf(person, tokenHash) ?? redirect(homeOf(person));
  return mayEnter(actor, area) ? actor : areaClosed();
};
