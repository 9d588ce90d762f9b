import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "@/lib/shared/amount-input";
import { formatMinorPlain } from "@/lib/shared/money";
import { casesOf } from "@/tests/support/counts";

const cases = casesOf("property");

const kopecks = fc.bigInt({ min: 0n, max: 99_999_999_999_999_999n });

type Spelling = { readonly separator: string; readonly point: string };

/** Ways people write thousands and decimals, so that no two separators look alike. */
const spellings: readonly Spelling[] = [
  ...[" ", "\u00A0", "\u202F", "\u2009"].flatMap((separator) => [
    { separator, point: "," },
    { separator, point: "." },
  ]),
  { separator: "", point: "," },
  { separator: "", point: "." },
  { separator: ",", point: "." },
  { separator: ".", point: "," },
];

const spelled = (minor: bigint, exponent: number, { separator, point }: Spelling): string => {
  const [integer = "", decimals] = formatMinorPlain(minor, exponent).split(".");
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/g, separator);

  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
};

/**
 * A second reader, written without regular expressions: it walks the characters, cuts the text into runs of
 * digits, and asks what the separators between them can mean. Null for whatever it refuses.
 */
const readByHand = (text: string, exponent: number): bigint | null => {
  const cut = cutIntoRuns(text.trim());
  if (cut === null || cut.runs.includes("")) return null;

  const { runs, separators } = cut;
  const grouped = groupsOf(runs, separators);
  const isPlain = separators.length === 0 || (separators.length === 1 && separators[0] !== " ");
  if (grouped && isPlain && exponent !== 3) return null;

  const integers = isPlain ? runs.slice(0, 1) : grouped;

  return integers && minorOf(integers.join(""), runs.slice(integers.length).join(""), exponent);
};

/** Runs of digits and what stands between them, every kind of space as one; null at any other character. */
const cutIntoRuns = (text: string): { runs: string[]; separators: string[] } | null => {
  const runs = [""];
  const separators: string[] = [];
  for (const character of text) {
    if (character >= "0" && character <= "9") {
      runs.push(`${runs.pop() ?? ""}${character}`);
      continue;
    }
    if (!" \u00A0\u202F\u2009,.".includes(character)) return null;
    separators.push(character === "," || character === "." ? character : " ");
    runs.push("");
  }

  return { runs, separators };
};

/** The runs before the decimals, when all separators but a different last one group thousands. */
const groupsOf = (runs: readonly string[], separators: readonly string[]): readonly string[] | null => {
  const [separator] = separators;
  if (separator === undefined) return null;

  const last = separators.at(-1);
  const hasDecimals = last !== separator && last !== " ";
  const groups = hasDecimals ? runs.slice(0, -1) : runs;
  const between = hasDecimals ? separators.slice(0, -1) : separators;
  const [head = "", ...tail] = groups;
  const isHead = head.length <= 3 && !head.startsWith("0");

  return isHead && tail.every((group) => group.length === 3) && between.every((one) => one === separator)
    ? groups
    : null;
};

const minorOf = (integer: string, decimals: string, exponent: number): bigint | null => {
  const whole = BigInt(integer).toString();
  const isTooLong = whole !== "0" && whole.length > Math.min(15, 18 - exponent);
  if (isTooLong || decimals.length > exponent) return null;

  return BigInt(whole) * 10n ** BigInt(exponent) + BigInt(decimals.padEnd(exponent, "0") || "0");
};

const anyExponent = fc.constantFrom(0, 2, 3, 4);

describe("reading an amount", () => {
  it("brings back what plain digits wrote", () => {
    fc.assert(
      fc.property(kopecks, fc.constantFrom(0, 2, 3), (minor, exponent) => {
        const amount = exponent === 0 ? minor / 1000n : minor;
        expect(parseAmount(formatMinorPlain(amount, exponent), exponent)).toEqual({
          ok: true,
          value: amount,
        });
      }),
      cases,
    );
  });

  it("brings back kopecks from every way of writing them", () => {
    fc.assert(
      fc.property(kopecks, fc.constantFrom(...spellings), (minor, spelling) => {
        expect(parseAmount(spelled(minor, 2, spelling), 2)).toEqual({ ok: true, value: minor });
      }),
      cases,
    );
  });

  it("agrees with a second reader on every row of digits and separators", () => {
    const row = fc.string({
      unit: fc.constantFrom(..."0123456789", ..."0123", " ", "\u00A0", ",", ".", ",", "."),
      minLength: 1,
      maxLength: 22,
    });
    const groups = fc
      .tuple(fc.stringMatching(/^\d{1,4}$/), fc.array(fc.stringMatching(/^[ ,.]\d{2,4}$/), { maxLength: 5 }))
      .map(([head, tail]) => `${head}${tail.join("")}`);
    fc.assert(
      fc.property(fc.oneof(row, groups), anyExponent, (text, exponent) => {
        const read = parseAmount(text, exponent);
        expect(read.ok ? read.value : null).toBe(readByHand(text, exponent));
      }),
      cases,
    );
  });

  it("answers every text there is, and never with less than zero or more than a column holds", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789", ..." ,.-−+()eEе\u00A0\u202F٣３NaN") }),
    );
    fc.assert(
      fc.property(text, anyExponent, (typed, exponent) => {
        const read = parseAmount(typed, exponent);
        if (!read.ok) expect(read.failure.code).toMatch(/^amount[A-Z]/);
        else expect(read.value >= 0n && read.value <= 9_223_372_036_854_775_807n).toBe(true);
      }),
      casesOf("typedAmounts"),
    );
  });
});
