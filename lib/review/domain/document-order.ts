type Placed = { readonly lineId: string | null };

/**
 * The documents as the tabs of the viewer have them: those of the line in focus first, then those of the whole
 * claim, then those of the other lines; each group as it was.
 */
export const documentsFor = <D extends Placed>(
  documents: readonly D[],
  lineId: string | null,
): readonly D[] => {
  const own = documents.filter((document) => document.lineId === lineId && lineId !== null);
  const common = documents.filter((document) => document.lineId === null);
  const others = documents.filter((document) => document.lineId !== null && document.lineId !== lineId);

  return [...own, ...common, ...others];
};
