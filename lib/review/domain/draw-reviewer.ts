/** A reviewer who may be given the claim, and how many they have. */
export type Candidate = { readonly id: string; readonly inHand: number };

/** Those with the fewest claims, in the order of their ids: who is drawn among. */
export const leastLoaded = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const fewest = Math.min(...candidates.map(({ inHand }) => inHand));

  return candidates
    .filter(({ inHand }) => inHand === fewest)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

/**
 * Draws one of them. The seed is the hash of the claim's last event, in hexadecimal: nobody chooses it, and
 * whoever reads the trail can draw again and must come to the same person. Null: there is nobody.
 */
export const drawReviewer = (candidates: readonly Candidate[], seed: string): Candidate | null => {
  const among = leastLoaded(candidates);

  return among.length === 0 ? null : (among[Number(BigInt(`0x${seed}`) % BigInt(among.length))] ?? null);
};
