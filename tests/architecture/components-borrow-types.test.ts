import fs from "node:fs";
import path from "node:path";
import { parseSync } from "@swc/core";
import { expect, test } from "vitest";

const PURE = /^@\/lib\/(i18n|shared)\/|^@\/lib\/[^/]+\/domain\//;

const isComponent = (file: string) => file.includes("_components/") && /\.tsx?$/.test(file);

const valuesBorrowed = (file: string): readonly string[] => {
  const program = parseSync(fs.readFileSync(file, "utf8"), {
    syntax: "typescript",
    tsx: file.endsWith(".tsx"),
  });
  const imports = program.body.filter((item) => item.type === "ImportDeclaration");
  const ofValues = imports.filter(
    (item) =>
      !item.typeOnly &&
      (item.specifiers.length === 0 ||
        item.specifiers.some((one) => !("isTypeOnly" in one && one.isTypeOnly))),
  );
  return ofValues
    .map((item) => item.source.value)
    .filter((source) => source.startsWith("@/lib/") && !PURE.test(source));
};

test("components borrow types only: values come from pages, or from what is pure", () => {
  const files = fs.existsSync("app") ? fs.readdirSync("app", { recursive: true, encoding: "utf8" }) : [];
  const offences = files
    .filter(isComponent)
    .flatMap((file) =>
      valuesBorrowed(path.join("app", file)).map((source) => `app/${file} imports ${source}`),
    );

  expect(offences, "pass the value down as a prop, or import the type with `import type`").toEqual([]);
});
