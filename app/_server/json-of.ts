/** JSON for a browser: sums of money are too long for its numbers and go as digits. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_key, fact) => (typeof fact === "bigint" ? fact.toString() : fact));
