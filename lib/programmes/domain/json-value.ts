/** What JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** The shape of a record once its bigints are decimal strings, everything else as it is. */
export type Plain<T> = T extends bigint
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

/**
 * A plain record of the domain as JSON: bigints become decimal strings, keys without a value are left out.
 * Throws on anything that JSON cannot hold, which a domain record never contains.
 */
export const toJsonValue = (value: unknown): JsonValue => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(toJsonValue);
  if (typeof value === "object") return jsonObject(value);

  throw new TypeError(`JSON cannot hold a ${typeof value}`);
};

const jsonObject = (record: object): JsonValue =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, toJsonValue(value)]),
  );
