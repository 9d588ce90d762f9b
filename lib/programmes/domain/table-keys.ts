/**
 * The keys of a table in the order they are written, typed as the union they are. `Object.keys` alone
 * answers `string[]`; the one assertion that puts the type back lives here.
 */
export const keysOf = <T extends object>(table: T): readonly (keyof T & string)[] =>
  Object.keys(table) as (keyof T & string)[];
