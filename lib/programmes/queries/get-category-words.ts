import "server-only";
import { type CategoryWords, findCategoryWords } from "@/lib/programmes/data/category-words";

const lifetimeMs = 30_000;

let known: { readonly words: readonly CategoryWords[]; readonly readAt: number } | null = null;

/**
 * What the programmes call their categories, each code once: every page says them, so that a process asks at most
 * twice a minute. Without an answer of the database the last ones stay: a page that tells of a failure needs words too.
 */
export const getCategoryWords = async (): Promise<readonly CategoryWords[]> => {
  if (known && performance.now() - known.readAt < lifetimeMs) return known.words;
  const words = await findCategoryWords().catch(() => null);
  if (words === null) return known?.words ?? [];

  // Equal words stay the same list, so that whoever works on them need not do it again.
  const isSame = known !== null && JSON.stringify(known.words) === JSON.stringify(words);
  known = { words: isSame && known ? known.words : words, readAt: performance.now() };
  return known.words;
};
