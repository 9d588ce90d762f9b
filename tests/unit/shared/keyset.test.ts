import { describe, expect, it } from "vitest";
import { isInstant } from "@/lib/shared/iso-date";
import { decodeKeyset, encodeKeyset, pageOf, placeOf } from "@/lib/shared/keyset";

const cursorOf = (text: string): string => Buffer.from(text).toString("base64url");

describe("a cursor", () => {
  it("brings back the sort key of the last row", () => {
    const keyset = [
      "2026-10-06T07:00:00.000Z",
      "0199b2c4-7f3a-7c1e-9a52-3c1f6f0d2b11",
      42,
      true,
      null,
      "Гранат 💎",
    ];
    expect(decodeKeyset(encodeKeyset(keyset))).toEqual(keyset);
  });

  it("stands in a URL as it is", () => {
    expect(encodeKeyset(["???>>>ююю", 1])).toMatch(/^[\w-]+$/);
    expect(encodeKeyset(["a", 1])).toBe(cursorOf('["a",1]'));
  });

  it.each([
    ["nothing", ""],
    ["no base64", "%%%"],
    ["base64 with padding", Buffer.from('["a"]').toString("base64")],
    ["no JSON", cursorOf("[1")],
    ["an object", cursorOf('{"a":1}')],
    ["a nested list", cursorOf("[[1]]")],
    ["a nested object", cursorOf("[{}]")],
    ["a bare number", cursorOf("1")],
    ["another spelling of the same list", cursorOf("[ 1 ]")],
    ["another spelling of the same number", cursorOf("[1.0]")],
    ["a number beyond all numbers", cursorOf("[1e999]")],
    ["broken UTF-8", Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]).toString("base64url")],
    ["a cursor with a tail", `${cursorOf("[1]")}A`],
    ["spaces between", "Wz Fd"],
    ["a very long text", cursorOf(JSON.stringify(["a".repeat(5000)]))],
  ])("is none when it holds %s", (_, cursor) => {
    expect(decodeKeyset(cursor)).toBeNull();
  });
});

describe("the place in a list", () => {
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  const on = "2026-10-06T09:00:00.000Z";

  it("is what the cursor of the last row says", () => {
    expect(placeOf(encodeKeyset([on, id]), isInstant)).toEqual({ on, id });
  });

  it.each([
    ["no cursor", null],
    ["an empty one", ""],
    ["one of another list", encodeKeyset([id])],
    ["one with more in it", encodeKeyset([on, id, 1])],
    ["a key of another kind", encodeKeyset(["ООО «Вектор»", id])],
    ["a number in place of a key", encodeKeyset([1, id])],
    ["no id", encodeKeyset([on, "1"])],
  ])("is its beginning with %s", (_, cursor) => {
    expect(placeOf(cursor, isInstant)).toBeNull();
  });
});

describe("a page", () => {
  const keyOf = (row: number) => [row];

  it("holds no more than its size, and says where the next one starts", () => {
    expect(pageOf([1, 2, 3], 2, keyOf)).toEqual({ rows: [1, 2], next: encodeKeyset([2]) });
  });

  it.each([[[]], [[1]], [[1, 2]]])("is the last one with %j", (found) => {
    expect(pageOf(found, 2, keyOf)).toEqual({ rows: found, next: null });
  });
});
