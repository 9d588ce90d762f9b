type Line = { readonly id: string; readonly position: number };

/**
 * Position of the line to look at after the one at `from`: the next without a verdict, from the beginning
 * again after the last. 0 when every line has one.
 */
export const nextToDecide = (lines: readonly Line[], decided: ReadonlySet<string>, from: number): number => {
  const open = lines.filter(({ id }) => !decided.has(id)).map(({ position }) => position);

  return (
    open.find((position) => position > from) ?? open.find((position) => position !== from) ?? open[0] ?? 0
  );
};
