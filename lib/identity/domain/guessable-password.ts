import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

const productWords = ["meridian", "меридиан", "export", "экспорт"];

/** Ten thousand million guesses: what zxcvbn calls safe against somebody who stole the hashes. */
const guessesLog10Needed = 10;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

const russianKeys = "йцукенгшщзхъфывапролджэячсмитьбю";
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/** The same keys on a Latin keyboard: Russian passwords stand in the lists of leaked ones as they were typed. */
const asLatinKeys = (typed: string): string =>
  [...typed.toLowerCase()].map((sign) => latinKeys[russianKeys.indexOf(sign)] ?? sign).join("");

/**
 * Whether a password is among the leaked ones, or is made of one, of rows of keys, of repetition or of what anyone
 * knows about its owner (ASVS 6.2.4, 6.2.11 and 6.2.12; NIST SP 800-63B 3.1.1.2). No composition rules. `words` are the
 * owner's address and names.
 */
export const isGuessable = (password: string, words: readonly string[]): boolean => {
  const known = [...productWords, ...words.flatMap((word) => [word, ...word.split(/[\s@._-]+/)])]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2);
  return [password, asLatinKeys(password)].some(
    (form) => estimator.check(form, [...known, ...known.map(asLatinKeys)]).guessesLog10 < guessesLog10Needed,
  );
};
