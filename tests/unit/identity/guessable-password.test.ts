import { describe, expect, it } from "vitest";
import { isGuessable } from "@/lib/identity/domain/guessable-password";

const words = ["anna.petrova@firma.example", "Анна Петрова", "Anna Petrova"];

describe("a password that is easy to guess", () => {
  it.each([
    ["a leaked one with figures after it", "password1234567"],
    ["a leaked one twice", "passwordpassword"],
    ["one letter", "aaaaaaaaaaaaaaaaaaaa"],
    ["figures in a row", "123456789012345"],
    ["a row of keys", "qwertyuiop[]asdfgh"],
    ["a row of Russian keys", "йцукенгшщзхъфывап"],
    ["Russian words of leaked lists", "Пароль Пароль 1"],
    ["the product's name", "Meridian Meridian"],
    ["one's own address", "anna.petrova@firma.example"],
    ["one's own name with a year", "Анна Петрова 2026"],
    ["one's own name by the other keyboard", "Fyyf Gtnhjdf 2026"],
    ["something endless", "ab".repeat(64)],
  ])("%s is refused", (_name, password) => {
    expect(isGuessable(password, words)).toBe(true);
  });

  it.each([
    "three plain words",
    "correct horse battery",
    "тихая лампа над рекой",
    "kN4-vv0-qLe2-xx81",
    "   three   plain   words   ",
  ])("%s is taken", (password) => {
    expect(isGuessable(password, words)).toBe(false);
  });

  it("of another person's name is not its owner's", () => {
    expect(isGuessable("Анна Петрова и 2026 яблок", ["boris@firma.example"])).toBe(false);
  });
});
