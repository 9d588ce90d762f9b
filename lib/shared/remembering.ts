/**
 * The same function, which answers what it has answered before: for pure functions of few different texts that
 * are asked for row after row. Keep it no longer than the work, since it forgets nothing.
 */
export const remembering = <T>(work: (text: string) => T): ((text: string) => T) => {
  const answers = new Map<string, T>();

  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const fresh = work(text);
    answers.set(text, fresh);

    return fresh;
  };
};
