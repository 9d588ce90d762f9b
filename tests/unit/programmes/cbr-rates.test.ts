import { describe, expect, it } from "vitest";
import { parseCbrRates } from "@/lib/programmes/domain/cbr-rates";

// Cyrillic letters of windows-1251 stand 848 below their Unicode numbers.
const inWindows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);

    return code < 0x80 ? code : code - 848;
  });

const valute = (code: string, nominal: string, value: string, more = ""): string =>
  `<Valute ID="R01060"><NumCode>051</NumCode><CharCode>${code}</CharCode><Nominal>${nominal}</Nominal>` +
  `<Name>Армянских драмов</Name><Value>${value}</Value>${more}</Valute>`;

const feed = (date: string, ...rows: readonly string[]): string =>
  `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="${date}" name="Foreign Currency Market">${rows.join("")}</ValCurs>`;

const read = (xml: string) => parseCbrRates(inWindows1251(xml));

describe("the feed of the Bank of Russia", () => {
  it("keeps value and nominal as they are published", () => {
    expect(
      read(
        feed(
          "01.04.2025",
          valute("AMD", "100", "21,8342", "<VunitRate>0,218342</VunitRate>"),
          valute("GBP", "1", "110,6408"),
          valute("BYN", "1", "27,2959"),
        ),
      ),
    ).toEqual({
      ok: true,
      value: {
        date: "2025-04-01",
        rates: [
          { code: "AMD", nominal: 100, value: 218_342n },
          { code: "GBP", nominal: 1, value: 1_106_408n },
          { code: "BYN", nominal: 1, value: 272_959n },
        ],
      },
    });
  });

  it.each([
    ["four decimals", "56,2307", 562_307n],
    ["trailing zeros left out", "109,411", 1_094_110n],
    ["no decimals", "60", 600_000n],
    ["one decimal", "60,5", 605_000n],
  ])("reads a value with %s", (_what, value, expected) => {
    expect(read(feed("22.04.2017", valute("USD", "1", value)))).toMatchObject({
      value: { rates: [{ value: expected }] },
    });
  });

  it("reads a file that was saved as UTF-8 with its mark, and a feed with a single currency", () => {
    const saved = new TextEncoder().encode(`\uFEFF${feed("30.06.2020", valute("USD", "1", "69,9513"))}`);

    expect(parseCbrRates(saved)).toMatchObject({
      value: { date: "2020-06-30", rates: [{ value: 699_513n }] },
    });
  });

  it.each([
    ["a decimal point", feed("30.06.2020", valute("USD", "1", "69.9513")), "rateFileValue"],
    ["five decimals", feed("30.06.2020", valute("USD", "1", "69,95131")), "rateFileValue"],
    ["a value of nothing", feed("30.06.2020", valute("USD", "1", "0,0000")), "rateFileValue"],
    ["a nominal of nothing", feed("30.06.2020", valute("USD", "0", "69,9513")), "rateFileValue"],
    ["a currency in small letters", feed("30.06.2020", valute("usd", "1", "69,9513")), "rateFileValue"],
    [
      "one currency twice",
      feed("30.06.2020", valute("USD", "1", "1,0"), valute("USD", "1", "1,0")),
      "rateFileCurrencyTwice",
    ],
    ["a day that does not exist", feed("31.06.2020", valute("USD", "1", "69,9513")), "rateFileDate"],
    ["no rates", feed("30.06.2020"), "rateFileEmpty"],
    ["another document", "<Rates/>", "rateFileShape"],
    ["no XML", "USD 69,9513", "rateFileNotXml"],
    ["an unclosed element", "<ValCurs>", "rateFileNotXml"],
    ["a DOCTYPE", `<!DOCTYPE x [<!ENTITY a "b">]>${feed("30.06.2020")}`, "rateFileMarkup"],
    ["an entity of its own", feed("30.06.2020", valute("&a;", "1", "1,0")), "rateFileMarkup"],
  ])("refuses %s", (_what, xml, code) => {
    expect(read(xml)).toMatchObject({ ok: false, failure: { code } });
  });

  it.each([
    ["the line of foreign markup", "<a>\n<!DOCTYPE x>\n</a>", { code: "rateFileMarkup", line: 2 }],
    ["the line where the file was cut short", "<ValCurs>\n<Valute>\n", { code: "rateFileNotXml", line: 1 }],
    [
      "the part that is missing",
      feed("30.06.2020", "<Valute><CharCode>USD</CharCode><Nominal>1</Nominal></Valute>"),
      { code: "rateFileShape", place: "ValCurs.Valute.1.Value" },
    ],
    [
      "the row of a negative figure",
      feed("30.06.2020", valute("USD", "1", "1,0"), valute("EUR", "1", "-69,9513")),
      { code: "rateFileValue", currency: "EUR", row: 2 },
    ],
    [
      "the row of a figure of twenty digits",
      feed("30.06.2020", valute("USD", "1", "12345678901234567890,0")),
      { code: "rateFileValue", currency: "USD", row: 1 },
    ],
  ])("names %s", (_what, xml, failure) => {
    expect(read(xml)).toEqual({ ok: false, failure });
  });

  it("refuses two-byte letters, and names without end in a row's place", () => {
    const wide = Uint8Array.from(feed("30.06.2020", valute("USD", "1", "1,0")), (letter) =>
      letter.charCodeAt(0),
    );
    const spread = new Uint8Array(wide.length * 2);
    for (const [at, byte] of wide.entries()) spread[at * 2] = byte;
    expect(parseCbrRates(spread)).toMatchObject({ failure: { code: "rateFileEncoding" } });

    const deep = `${"<a>".repeat(60_000)}${"</a>".repeat(60_000)}`;
    expect(read(deep)).toMatchObject({ ok: false });
    const named = feed("30.06.2020", valute("X".repeat(100_000), "1", "1,0"));
    expect(read(named)).toMatchObject({ failure: { code: "rateFileValue", currency: "X".repeat(12) } });
  });

  it("refuses more than a million bytes unread", () => {
    expect(parseCbrRates(new Uint8Array(1_000_001))).toMatchObject({ failure: { code: "rateFileTooLarge" } });
  });
});
