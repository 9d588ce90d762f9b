import { sha256Hex } from "@/lib/platform/hash";

/** As many texts as the product has by far; lists of unlike length would make new ones without end. */
const mostNames = 400;

const isForData = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;
// How a part of a text is best looked for depends on the part, so that each is planned anew.
const isSearch = /\b(?:LIKE|ILIKE)\b/i;

/**
 * Gives each text of a statement its name, under which a connection keeps it parsed and planned: planning with
 * row-level security costs more than most of our statements themselves. Texts that come late go without a name.
 */
export const statementNames = (most = mostNames): ((text: string) => string | undefined) => {
  const names = new Map<string, string | undefined>();

  return (text) => {
    if (names.has(text)) return names.get(text);
    if (names.size >= most) return undefined;
    const isKept = isForData.test(text) && !isSearch.test(text);
    const name = isKept ? sha256Hex(text).slice(0, 32) : undefined;
    names.set(text, name);

    return name;
  };
};
