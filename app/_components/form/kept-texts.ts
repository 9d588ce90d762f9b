/** What was typed in a form and not yet accepted, by field name. */
export type KeptTexts = Readonly<Record<string, string>>;

type Control = {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly defaultValue: string;
};

// Passwords are never written anywhere; what the page itself put into a form is not typed.
const typedTypes: ReadonlySet<string> = new Set(["text", "textarea", "email", "tel", "url", "search"]);

const isTyped = ({ name, type }: Control): boolean => name !== "" && typedTypes.has(type);

/** The texts that differ from what the page was rendered with. */
export const typedTextsIn = (controls: readonly Control[]): KeptTexts =>
  Object.fromEntries(
    controls
      .filter((control) => isTyped(control) && control.value !== control.defaultValue)
      .map(({ name, value }) => [name, value]),
  );

/**
 * Names the copy of one form of one page for one person; null where nobody is known, and nothing is kept.
 * The query belongs to it, since a form stands for another thing there, but not the word that something was done.
 */
export const keptTextsKey = (
  person: string | undefined,
  { pathname, search }: { readonly pathname: string; readonly search: string },
  formId: string,
): string | null => {
  if (!person) return null;
  const asked = new URLSearchParams(search);
  asked.delete("done");
  return ["meridian.typed", person, pathname, asked.toString(), formId].join(" ");
};

/** A browser without storage, or with a full one, still has the page itself. */
const unlessRefused = <T>(act: () => T, otherwise: T): T => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

export const readKeptTexts = (key: string): KeptTexts =>
  unlessRefused(() => JSON.parse(sessionStorage.getItem(key) ?? "{}"), {});

export const writeKeptTexts = (key: string, texts: KeptTexts): void =>
  unlessRefused(() => {
    if (Object.keys(texts).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(texts));
  }, undefined);
