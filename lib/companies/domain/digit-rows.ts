import { digitRowCodes, type IdentifierFailure } from "@/lib/companies/domain/identifier-failures";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The text without spaces of any kind; dashes and other signs stay, and are then refused. */
export const withoutSpaces = (text: string): string => text.replace(/\p{Zs}/gu, "");

/**
 * The digits of a number of one of those lengths, without the spaces it was typed with. Numbers stay text:
 * many begin with zero. Only the digits 0 to 9 count, and not all of them may be zero.
 */
export const digitRow = (
  name: keyof typeof digitRowCodes,
  text: string,
  lengths: readonly number[],
): Result<string, IdentifierFailure> => {
  const codes = digitRowCodes[name];
  const row = withoutSpaces(text);
  const stranger = /[^0-9]/u.exec(row)?.[0];
  if (stranger !== undefined) return fail({ code: codes.character, character: stranger });
  if (!lengths.includes(row.length)) return fail({ code: codes.length, have: row.length });
  if (isZeros(row)) return fail({ code: codes.zeros });

  return ok(row);
};

/** Whether there is nothing but zeros. */
export const isZeros = (row: string): boolean => /^0+$/.test(row);

/** The digit at a position counted from 1. */
export const digitAt = (row: string, position: number): number => Number(row.charAt(position - 1));

/** The sum of the first digits, each times its weight; the digits without a weight do not count. */
export const weightedSum = (row: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * digitAt(row, index + 1), 0);
