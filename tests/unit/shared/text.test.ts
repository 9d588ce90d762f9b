import { describe, expect, it } from "vitest";
import { cleanLines, cleanText } from "@/lib/shared/text";

describe("a line of text", () => {
  it.each([
    ["  ООО «Гранат-Тест»\u00A0", "ООО «Гранат-Тест»"],
    ["И\u0306ошкар-Ола", "Йошкар-Ола"],
    ["Cafe\u0301", "Café"],
    ["株式会社", "株式会社"],
    ["شركة", "شركة"],
    ["a\u00A0b", "a\u00A0b"],
    ["💎", "💎"],
    ["", ""],
  ])("%j is stored as %j", (text, clean) => {
    expect(cleanText(text)).toEqual({ ok: true, value: clean });
  });

  it.each([
    ["a\u0000b", "textControlCharacter", "U+0000"],
    ["a\nb", "textControlCharacter", "U+000A"],
    ["a\tb", "textControlCharacter", "U+0009"],
    ["a\u001Bb", "textControlCharacter", "U+001B"],
    ["a\u0085b", "textControlCharacter", "U+0085"],
    ["a\u202Etxt.exe", "textBidiCharacter", "U+202E"],
    ["a\u2066b", "textBidiCharacter", "U+2066"],
    ["a\u200Fb", "textBidiCharacter", "U+200F"],
    ["a\u061Cb", "textBidiCharacter", "U+061C"],
    ["a\u200Bb", "textHiddenCharacter", "U+200B"],
    ["a\u00ADb", "textHiddenCharacter", "U+00AD"],
    ["a\uFE0Fb", "textHiddenCharacter", "U+FE0F"],
    ["a\u3164b", "textHiddenCharacter", "U+3164"],
    ["a\u2028b", "textHiddenCharacter", "U+2028"],
    ["a\uFEFFb", "textHiddenCharacter", "U+FEFF"],
    ["a\uD800b", "textHiddenCharacter", "U+D800"],
    ["a\uE000b", "textHiddenCharacter", "U+E000"],
    ["a\u{E0041}b", "textHiddenCharacter", "U+E0041"],
    ["a\uFFFFb", "textHiddenCharacter", "U+FFFF"],
  ])("%j is refused as %s, naming %s", (text, code, character) => {
    expect(cleanText(text)).toEqual({ ok: false, failure: { code, character } });
  });
});

describe("a comment", () => {
  it("keeps its lines, whatever machine broke them", () => {
    expect(cleanLines(" Раз\r\nдва\rтри\n\tчетыре ")).toEqual({ ok: true, value: "Раз\nдва\nтри\n\tчетыре" });
  });

  it.each(["❤️", "👨‍👩‍👧", "👍🏽", "1️⃣", "🇷🇺"])("may hold %s as a telephone types it", (emoji) => {
    expect(cleanLines(`Спасибо ${emoji}`)).toEqual({ ok: true, value: `Спасибо ${emoji}` });
  });

  it("still hides nothing", () => {
    expect(cleanLines("a\n\u202Eb")).toMatchObject({ failure: { code: "textBidiCharacter" } });
    expect(cleanLines("a\u200Db")).toMatchObject({ failure: { code: "textHiddenCharacter" } });
    expect(cleanLines("a\u0000b")).toMatchObject({ failure: { code: "textControlCharacter" } });
  });
});
