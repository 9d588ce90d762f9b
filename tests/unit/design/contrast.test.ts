import { describe, expect, test } from "vitest";
import { colour, contrast, distance, palettes, visions } from "./palette";

const text = 4.5;
const shape = 3;
const tones = ["neutral", "agency", "turn", "second", "good", "bad"] as const;

/** What stands on what, and the contrast it needs (WCAG 2.2: 1.4.3 text, 1.4.11 shapes). */
const pairs: readonly (readonly [string, string, number])[] = [
  ...["paper", "surface", "surface-3"].flatMap((ground) => [
    ["ink", ground, text] as const,
    ["ink-2", ground, text] as const,
    ["ink-3", ground, text] as const,
  ]),
  ["ink-3", "surface-2", text],
  ["link", "paper", text],
  ["link", "surface", text],
  ["link", "brand-soft", text],
  ["ink", "brand-soft", text],
  ["ink-2", "brand-soft", text],
  ["ink", "mark", text],
  ["on-brand", "brand", text],
  ["on-brand", "brand-hover", text],
  ["on-brand", "brand-active", text],
  ...tones.flatMap((tone) => [
    [`tone-${tone}`, `tone-${tone}-soft`, text] as const,
    [`tone-${tone}`, "surface", text] as const,
    [`tone-${tone}`, "paper", text] as const,
    [`tone-${tone}-solid`, "surface", shape] as const,
    ["ink", `tone-${tone}-soft`, text] as const,
  ]),
  ["surface", "tone-good-solid", text],
  ["surface", "tone-turn-solid", text],
  ["control", "surface", shape],
  ["control", "paper", shape],
  ["control", "surface-2", shape],
  ["focus", "surface", shape],
  ["focus", "paper", shape],
  ["focus", "brand-soft", shape],
  ["mark-line", "surface", shape],
  ["budget-paid", "surface", shape],
  ["budget-committed", "surface", shape],
  ["budget-outline", "surface", shape],
  // Neighbours in the bar are parted by a gap and a hatch as well.
  ["budget-paid", "budget-committed", 2.4],
  ["budget-committed", "budget-reserved-bg", shape],
  ...[1, 2, 3, 4, 5].map((category) => [`cat-${category}`, "surface", shape] as const),
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(pairs)("%s on %s has a contrast of at least %d", (front, ground, least) => {
    const palette = palettes[theme];

    expect(contrast(colour(palette, front), colour(palette, ground))).toBeGreaterThanOrEqual(least);
  });

  test.each(Object.keys(visions) as (keyof typeof visions)[])("categories differ for %s vision", (vision) => {
    const colours = [1, 2, 3, 4, 5].map((category) => colour(palettes[theme], `cat-${category}`));
    const distances = colours.flatMap((first, place) =>
      colours.slice(place + 1).map((second) => distance(first, second, vision)),
    );

    expect(Math.min(...distances)).toBeGreaterThanOrEqual(8);
  });
});

test("whoever follows the device sees the same dark theme as whoever asks for it", () => {
  expect(palettes.darkByDevice).toEqual(palettes.dark);
});
