import { describe, expect, test } from "vitest";
import { resolveLocale, resolveTheme } from "@/lib/i18n/locale";

describe("the language of a reader", () => {
  test("is the one remembered, whatever the browser asks for", () => {
    expect(resolveLocale("en", "ru-RU,ru;q=0.9")).toBe("en");
  });

  test.each([
    ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
    ["en-US,en;q=0.9", "en"],
    ["de-DE,de;q=0.9,en;q=0.5,ru;q=0.3", "en"],
    ["ru;q=0.2, en;q=0.7", "en"],
    ["EN", "en"],
    ["en;q=0, ru;q=0.1", "ru"],
  ])("follows the browser's %s", (acceptLanguage, locale) => {
    expect(resolveLocale(undefined, acceptLanguage)).toBe(locale);
  });

  test.each([[undefined], [""], ["de,fr;q=0.5"], ["*"], [";;q=,,"], ["x".repeat(100_000)]])(
    "is Russian where the browser says nothing usable",
    (acceptLanguage) => {
      expect(resolveLocale("klingon", acceptLanguage)).toBe("ru");
    },
  );
});

test("the theme is the one remembered, else that of the device", () => {
  expect(resolveTheme("dark")).toBe("dark");
  expect(resolveTheme(undefined)).toBe("system");
  expect(resolveTheme("pink")).toBe("system");
});
