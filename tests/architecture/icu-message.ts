/** What a message asks for: its arguments, and for every plural the forms it spells out. */
export type MessageShape = {
  readonly names: ReadonlySet<string>;
  readonly plurals: readonly (readonly string[])[];
};

/** Reads the shape of an ICU message. Throws where braces do not close, since such a message never shows. */
export const shapeOf = (message: string): MessageShape => {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const rest = readText(message, names, plurals);
  if (rest !== "") throw new Error(`Too many closing braces: ${message}`);

  return { names, plurals };
};

/** Reads up to the brace that closes the text, and answers what follows. */
const readText = (text: string, names: Set<string>, plurals: string[][]): string => {
  let rest = text;
  while (rest !== "" && !rest.startsWith("}")) {
    rest = rest.startsWith("{") ? readArgument(rest.slice(1), names, plurals) : rest.slice(1);
  }

  return rest;
};

const argumentHead = /^\s*([\w.]+)\s*(?:(})|,\s*(\w+)\s*(})?,?)/;

const readArgument = (text: string, names: Set<string>, plurals: string[][]): string => {
  const head = argumentHead.exec(text);
  if (!head) throw new Error(`Not an argument: {${text}`);
  const [whole, name = "", closedAtOnce, type = "", closedAfterType] = head;
  names.add(name);
  const rest = text.slice(whole.length);
  if (closedAtOnce || closedAfterType) return rest;
  if (!["plural", "select", "selectordinal"].includes(type)) return rest.slice(rest.indexOf("}") + 1);

  const forms: string[] = [];
  if (type === "plural") plurals.push(forms);

  return readForms(rest, forms, names, plurals);
};

const readForms = (text: string, forms: string[], names: Set<string>, plurals: string[][]): string => {
  let rest = text.trimStart();
  while (!rest.startsWith("}")) {
    const form = /^([\w=]+)\s*\{/.exec(rest);
    if (!form) throw new Error(`Not a form of a plural or a select: ${rest}`);
    forms.push(form[1] ?? "");
    const after = readText(rest.slice(form[0].length), names, plurals);
    if (!after.startsWith("}")) throw new Error(`A brace does not close: ${rest}`);
    rest = after.slice(1).trimStart();
  }

  return rest.slice(1);
};
