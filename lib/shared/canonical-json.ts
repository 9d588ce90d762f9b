/**
 * One text for one value, whatever order its keys were written in: what is hashed, compared and frozen.
 * Keys are sorted as in RFC 8785; a bigint becomes a string of its digits, so that no reader turns money
 * into a float; a Date becomes its ISO instant; keys without a value are left out. Throws on what has no
 * single meaning in JSON: NaN and infinities, functions, symbols, maps, sets and other class instances.
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalText(value);
  if (text === undefined) throw new TypeError("Nothing to write as JSON");

  return text;
};

/** The text, or undefined for a value that JSON leaves out. */
const canonicalText = (value: unknown): string | undefined => {
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      return finiteText(value);
    case "bigint":
      return `"${value}"`;
    case "undefined":
      return undefined;
    case "object":
      return value === null ? "null" : objectText(value);
    default:
      throw new TypeError(`A ${typeof value} cannot be written as JSON`);
  }
};

const finiteText = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be written as JSON`);

  return JSON.stringify(value);
};

const objectText = (value: object): string => {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isPlainObject(value)) throw new TypeError(`${value.constructor.name} cannot be written as JSON`);

  const members = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([key, member]) => {
      const text = canonicalText(member);

      return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
    });

  return `{${members.join(",")}}`;
};

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);

  return prototype === Object.prototype || prototype === null;
};
