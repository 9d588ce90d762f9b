import { afterEach, describe, expect, it, vi } from "vitest";
import { keptTextsKey, readKeptTexts, typedTextsIn, writeKeptTexts } from "@/app/_components/form/kept-texts";

const control = (name: string, type: string, value: string, defaultValue = "") => ({
  name,
  type,
  value,
  defaultValue,
});

afterEach(() => vi.unstubAllGlobals());

describe("kept texts", () => {
  it("are what was typed: no password, no hidden field, nothing the page had written itself", () => {
    expect(
      typedTextsIn([
        control("reason", "textarea", "Ошиблись суммой"),
        control("name", "text", "ООО «Тест»", "ООО «Тест»"),
        control("email", "email", "", "old@test.example"),
        control("password", "password", "secret"),
        control("version", "hidden", "7"),
        control("", "text", "unnamed"),
      ]),
    ).toEqual({ reason: "Ошиблись суммой", email: "" });
  });

  it("belong to a person, a page with its query, and a form; to nobody nothing", () => {
    const page = { pathname: "/review/26-0592", search: "?line=3&form=deduct" };
    const key = keptTextsKey("p1", page, "deduct");
    expect(keptTextsKey(undefined, page, "deduct")).toBeNull();
    expect(keptTextsKey("p2", page, "deduct")).not.toBe(key);
    expect(keptTextsKey("p1", { ...page, search: "?line=4&form=deduct" }, "deduct")).not.toBe(key);
    expect(keptTextsKey("p1", { ...page, search: `${page.search}&done=saved` }, "deduct")).toBe(key);
  });

  it("come back as written and are gone when emptied", () => {
    const stored = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => stored.set(key, text),
      removeItem: (key: string) => stored.delete(key),
    });
    writeKeptTexts("key", { reason: "Дубль" });
    expect(readKeptTexts("key")).toEqual({ reason: "Дубль" });
    writeKeptTexts("key", {});
    expect([readKeptTexts("key"), stored.size]).toEqual([{}, 0]);
  });

  it("do without a storage", () => {
    vi.stubGlobal("sessionStorage", {
      getItem: () => {
        throw new Error("denied");
      },
    });
    expect(readKeptTexts("key")).toEqual({});
    expect(() => writeKeptTexts("key", { reason: "x" })).not.toThrow();
  });
});
