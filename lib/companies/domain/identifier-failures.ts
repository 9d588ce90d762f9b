/**
 * What is wrong with a number that identifies a company, a bank or an account. Positions count from 1, as
 * people count digits. The sentences stand in the messages under `identifiers.failure.<code>`.
 */
export type IdentifierFailure =
  | { readonly code: LengthCode; readonly have: number }
  /** The first character that has no place there. */
  | { readonly code: CharacterCode; readonly character: string }
  | { readonly code: "kppCharacter"; readonly position: number; readonly character: string }
  /** Zeros satisfy every checksum, and no such number was ever given out. */
  | { readonly code: ZerosCode }
  /** The checksum of the other digits asks for another digit in that place. */
  | {
      readonly code: "innCheckDigit" | "ogrnCheckDigit" | "accountKey";
      readonly position: number;
      readonly expected: number;
      readonly have: number;
    }
  /** The first digit says which register a number is from: this one is from another. */
  | { readonly code: "ogrnRegister"; readonly have: number }
  | { readonly code: "bikPrefix"; readonly have: string }
  | { readonly code: RelationCode };

/** Codes shared by everything that is a row of digits. */
export const digitRowCodes = {
  inn: { length: "innLength", character: "innNotDigits", zeros: "innZeros" },
  ogrn: { length: "ogrnLength", character: "ogrnNotDigits", zeros: "ogrnZeros" },
  bik: { length: "bikLength", character: "bikNotDigits", zeros: "bikZeros" },
  account: { length: "accountLength", character: "accountNotDigits", zeros: "accountZeros" },
} as const;

type DigitRowCodes = (typeof digitRowCodes)[keyof typeof digitRowCodes];
type LengthCode = DigitRowCodes["length"] | "kppLength";
type CharacterCode = DigitRowCodes["character"];
type ZerosCode = DigitRowCodes["zeros"] | "kppZeros";

/** Numbers that are right one by one and do not belong to the same kind of company. */
type RelationCode =
  | "kppMissing"
  | "kppOfEntrepreneur"
  | "ogrnOfEntrepreneur"
  | "ogrnOfOrganisation"
  | "accountOfEntrepreneur"
  | "accountOfOrganisation"
  | "accountOfBank";
