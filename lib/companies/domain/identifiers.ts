import { digitAt, digitRow, isZeros, weightedSum, withoutSpaces } from "@/lib/companies/domain/digit-rows";
import type { IdentifierFailure } from "@/lib/companies/domain/identifier-failures";
import { fail, ok, type Result } from "@/lib/shared/result";

// Every check answers the number as it is stored (a text without spaces), or what exactly is wrong with it.

type Checked = Result<string, IdentifierFailure>;

/** Who holds a taxpayer's number: an organisation has ten digits, a person (so an entrepreneur) twelve. */
export type InnKind = "organisation" | "entrepreneur";

/** The kind of company behind a number that `checkInn` has accepted. */
export const innKindOf = (inn: string): InnKind => (inn.length === 10 ? "organisation" : "entrepreneur");

/**
 * Checks an ИНН: ten or twelve digits that end in one or two check digits. What the number says about a place
 * is never used: it stays the same when a company moves.
 */
export const checkInn = (text: string): Checked => {
  const row = digitRow("inn", text, [10, 12]);
  if (!row.ok) return row;

  const wrong = innCheckDigits[innKindOf(row.value)].find(
    ({ position, weights }) => digitAt(row.value, position) !== innCheckDigit(row.value, weights),
  );
  if (wrong === undefined) return row;

  return fail({
    code: "innCheckDigit",
    position: wrong.position,
    expected: innCheckDigit(row.value, wrong.weights),
    have: digitAt(row.value, wrong.position),
  });
};

const innCheckDigits = {
  organisation: [{ position: 10, weights: [2, 4, 10, 3, 5, 9, 4, 6, 8] }],
  entrepreneur: [
    { position: 11, weights: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8] },
    { position: 12, weights: [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8] },
  ],
} as const satisfies Record<InnKind, readonly { position: number; weights: readonly number[] }[]>;

const innCheckDigit = (row: string, weights: readonly number[]): number =>
  (weightedSum(row, weights) % 11) % 10;

/**
 * Checks a КПП: four digits of the tax office, two digits or capital Latin letters for the reason, three
 * digits. It has no check digit. Entrepreneurs have none at all: see registration-numbers.ts.
 */
export const checkKpp = (text: string): Checked => {
  const kpp = withoutSpaces(text);
  const characters = Array.from(kpp);
  if (characters.length !== 9) return fail({ code: "kppLength", have: characters.length });
  if (isZeros(kpp)) return fail({ code: "kppZeros" });

  for (const [index, character] of characters.entries()) {
    const fits = index === 4 || index === 5 ? kppReason : kppDigit;
    if (!fits.test(character)) return fail({ code: "kppCharacter", position: index + 1, character });
  }

  return ok(kpp);
};

const kppDigit = /^[0-9]$/;
const kppReason = /^[0-9A-Z]$/;

/**
 * Checks an ОГРН of an organisation (13 digits) or of an entrepreneur (ОГРНИП, 15 digits). The last digit is
 * the remainder of the number before it, by 11 or by 13, of which again the last digit counts.
 */
export const checkOgrn = (text: string): Checked => {
  const row = digitRow("ogrn", text, [13, 15]);
  if (!row.ok) return row;

  const ogrn = row.value;
  const { divisor, registers } = ogrn.length === 13 ? ogrnOfOrganisation : ogrnOfEntrepreneur;
  if (!registers.includes(ogrn.charAt(0))) return fail({ code: "ogrnRegister", have: digitAt(ogrn, 1) });

  const expected = Number((BigInt(ogrn.slice(0, -1)) % divisor) % 10n);
  const have = digitAt(ogrn, ogrn.length);

  return have === expected ? row : fail({ code: "ogrnCheckDigit", position: ogrn.length, expected, have });
};

// 2 and 6 to 9 begin the numbers of later entries (ГРН), which people often copy in place of the first one.
const ogrnOfOrganisation = { divisor: 11n, registers: "15" } as const;
const ogrnOfEntrepreneur = { divisor: 13n, registers: "34" } as const;

/** Checks a БИК: nine digits, no check digit; the treasury and special participants do not begin with 04. */
export const checkBik = (text: string): Checked => {
  const row = digitRow("bik", text, [9]);
  if (!row.ok) return row;

  const prefix = row.value.slice(0, 2);

  return bikPrefixes.includes(prefix) ? row : fail({ code: "bikPrefix", have: prefix });
};

const bikPrefixes: readonly string[] = ["00", "01", "02", "04"];

/**
 * Checks an account of any kind at the bank with that БИК: twenty digits whose ninth, the key, binds them to
 * the bank. Treasury accounts begin with 0 and keep no key, so of them only the shape is checked.
 */
export const checkBankAccount = (bik: string, account: string): Checked => {
  const bank = checkBik(bik);
  if (!bank.ok) return bank;
  const row = checkAccountShape(account);
  if (!row.ok || isTreasuryAccount(row.value) || isKeyRight(bank.value, row.value)) return row;

  const have = digitAt(row.value, keyPosition);

  return fail({ code: "accountKey", position: keyPosition, expected: rightKey(bank.value, row.value), have });
};

/** Checks what can be said about an account before its bank is known: twenty digits. */
export const checkAccountShape = (text: string): Checked => digitRow("account", text, [20]);

const keyPosition = 9;
const allDigits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const keyWeights = [7, 1, 3] as const;

const isTreasuryAccount = (account: string): boolean => account.startsWith("0");

/** Of each product only the last digit is added, which changes nothing in the last digit of the sum. */
const isKeyRight = (bik: string, account: string): boolean => {
  const row = bankDigits(bik, account) + account;
  const weights = Array.from(row, (_, index) => keyWeights[index % keyWeights.length] ?? 0);

  return weightedSum(row, weights) % 10 === 0;
};

/**
 * The three digits of the bank that the key covers: its own number, or, where the account is kept by the Bank
 * of Russia itself (correspondent accounts, the single treasury account, clients of its own units), the
 * number of that unit.
 */
const bankDigits = (bik: string, account: string): string =>
  /^(?:301|40102)/.test(account) || /00[012]$/.test(bik) ? `0${bik.slice(4, 6)}` : bik.slice(6);

/** The ninth digit that would fit the others: its weight is 3, so exactly one does. */
const rightKey = (bik: string, account: string): number =>
  allDigits.find((key) =>
    isKeyRight(bik, `${account.slice(0, keyPosition - 1)}${key}${account.slice(keyPosition)}`),
  ) ?? 0;
