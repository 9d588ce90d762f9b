/** Somebody who may get claims: how many they have, and whether they are away today. */
export type AvailableOfficer = { readonly id: string; readonly inHand: number; readonly isAway: boolean };

/** A claim to hand on: who may have it, and with whom its company is connected. */
export type ClaimToHandOn = {
  readonly id: string;
  readonly able: readonly string[];
  readonly related: readonly string[];
};

/**
 * Who gets which claim, by the claim's id: whoever may have it and is not away, is not connected with its company,
 * and has the fewest claims, those given here included; the order of ids decides between equals. A claim that nobody
 * may have is left out. The order of the claims is the order of giving, the most urgent first.
 */
export const proposeOfficers = (
  claims: readonly ClaimToHandOn[],
  officers: readonly AvailableOfficer[],
): ReadonlyMap<string, string> => {
  const load = new Map(officers.map(({ id, inHand }) => [id, inHand]));
  const proposed = new Map<string, string>();
  for (const claim of claims) {
    const ranked = officers
      .filter(({ id }) => claim.able.includes(id))
      .map(({ id, isAway }) => ({ id, rank: [isAway, claim.related.includes(id), load.get(id) ?? 0] }))
      .toSorted((one, other) => byRank(one.rank, other.rank) || (one.id < other.id ? -1 : 1));
    const [chosen] = ranked;
    if (!chosen) continue;
    proposed.set(claim.id, chosen.id);
    load.set(chosen.id, (load.get(chosen.id) ?? 0) + 1);
  }

  return proposed;
};

const byRank = (one: readonly (boolean | number)[], other: readonly (boolean | number)[]): number => {
  const at = one.findIndex((value, place) => value !== other[place]);

  return at < 0 ? 0 : Number(one[at]) - Number(other[at]);
};
