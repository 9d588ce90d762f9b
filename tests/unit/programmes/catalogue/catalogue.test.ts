import { describe, expect, it } from "vitest";
import { catalogue, documentOf, rulebookOf } from "@/tests/unit/programmes/catalogue/programmes";

/** Parts of a programme that hold numbers somebody may have to defend. */
const partsWithNumbers = ["rate", "caps", "counts", "floors", "period", "windows", "stacking"] as const;

const isFilled = (part: unknown): boolean =>
  part !== undefined && JSON.stringify(part) !== "[]" && JSON.stringify(part) !== "{}";

describe.each(catalogue)("%s", (name) => {
  it("is a right document", () => {
    expect(rulebookOf(documentOf(name)).name.en).not.toBe("");
  });

  it("says of every part with numbers where they come from", () => {
    const document = documentOf(name);
    const sourced = rulebookOf(document)
      .sources.flatMap(({ about }) => about.split(", "))
      .map((about) => about.split(".")[0]);

    expect(partsWithNumbers.filter((part) => isFilled(document[part]) && !sourced.includes(part))).toEqual(
      [],
    );
  });
});

it("holds every programme of the rules catalogue", () => {
  expect(new Set(catalogue.map((name) => String(documentOf(name).code))).size).toBe(23);
});
