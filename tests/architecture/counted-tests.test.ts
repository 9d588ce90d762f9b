import fs from "node:fs";
import { expect, test } from "vitest";

test("how many cases a property runs stands in tests/support/counts.ts and nowhere else", () => {
  const files = fs
    .readdirSync("tests", { recursive: true, encoding: "utf8" })
    .filter(
      (file) => file.endsWith(".ts") && file !== "support/counts.ts" && !file.startsWith("architecture/"),
    );

  expect(files.filter((file) => fs.readFileSync(`tests/${file}`, "utf8").includes("numRuns"))).toEqual([]);
});
