import fs from "node:fs";
import { expect, test } from "vitest";
import { iconNames } from "@/app/_components/ui/icon-names";

const sprite = fs.readFileSync("app/_components/ui/icons.svg", "utf8");

test("the sprite has a glyph for every name, and no other", () => {
  const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, name]) => name);

  expect(drawn).toEqual([...iconNames]);
});

test("glyphs take their colour from the text around them", () => {
  const fixed = [...sprite.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, value]) => value);

  expect(new Set(fixed)).toEqual(new Set(["currentColor", "none", "var(--pill-bg,var(--surface))"]));
});
