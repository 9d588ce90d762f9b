import "server-only";
import { providerOf } from "@/lib/identity/data/sso-provider";
import { findOwnIdentities, type LinkedIdentity } from "@/lib/identity/data/sso-store";
import type { Person } from "@/lib/identity/domain/actor";
import { type SsoSide, sideOf, ssoSides } from "@/lib/identity/domain/sso";

export type SsoChoice = { readonly side: SsoSide; readonly name: string };
export type OwnIdentity = LinkedIdentity & { readonly name: string };
export type OwnSso = {
  readonly identities: readonly OwnIdentity[];
  /** The provider that this person could link; null when it is linked or there is none for them. */
  readonly offered: SsoChoice | null;
};

/** The providers through which one can sign in at this installation. */
export const listSsoChoices = (): readonly SsoChoice[] =>
  ssoSides.flatMap((side) => {
    const provider = providerOf(side);
    return provider ? [{ side, name: provider.name }] : [];
  });

/** What a person's page says of single sign-on. */
export const getSso = async ({
  person,
  tokenHash,
}: {
  readonly person: Person;
  readonly tokenHash: string;
}): Promise<OwnSso> => {
  const identities = await findOwnIdentities(tokenHash);
  const side = sideOf(person);
  const offered = listSsoChoices().find((choice) => choice.side === side) ?? null;
  return {
    identities: identities.map((identity) => ({ ...identity, name: nameOf(identity) })),
    offered: identities.some((identity) => identity.side === side) ? null : offered,
  };
};

const nameOf = ({ side, issuer }: LinkedIdentity): string => {
  const provider = providerOf(side);
  return provider?.issuer === issuer ? provider.name : new URL(issuer).hostname;
};
