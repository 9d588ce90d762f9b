import { expect, test } from "vitest";
import { actors } from "../e2e/support/actors";
import { actionRows } from "../e2e/support/authorisation-actions";
import { houseActionRows } from "../e2e/support/authorisation-house-actions";
import { readingRows, writingRoutes } from "../e2e/support/authorisation-matrix";
import type { DemoIds } from "../e2e/support/demo-ids";
import { projectFiles, readProjectFile } from "../support/project-files";
import { serverActionFiles } from "../support/server-actions";

// Whatever Next answers under an address of its own, by the name of its file.
const doors = projectFiles("app").filter(
  (file) =>
    /\/(page|route|sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.[jt]sx?$/.test(
      file,
    ) && !file.includes("/_"),
);

const actions = serverActionFiles().flatMap((file) =>
  [
    ...readProjectFile(file).matchAll(/^export (?:const|let|var|async function|function|default) *(\w*)/gm),
  ].map(([, name]) => `${file}#${name}`),
);

/** The methods that a route answers. */
const methodsOf = (file: string): readonly string[] =>
  [...readProjectFile(file).matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
    ([, method]) => method ?? "",
  );

const doorRows = [...readingRows, ...writingRoutes].map(({ file }) => file);
const rowsOfActions = [...actionRows, ...houseActionRows].map(({ file, action }) => `${file}#${action}`);

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, place) => names.indexOf(name) !== place);

test("every page and route stands in the authorisation matrix", () => {
  const missing = doors.filter((file) => !doorRows.includes(file));
  expect(missing, "add a row to tests/e2e/support/authorisation-matrix.ts").toEqual([]);
});

test("a route that reads has a row for reading, one that writes a row for writing", () => {
  const routes = doors.filter((file) => /\/route\.[jt]sx?$/.test(file));
  const reading = new Set(readingRows.map(({ file }) => file));
  const writing = new Set(writingRoutes.map(({ file }) => file));
  const missing = routes.filter((file) =>
    methodsOf(file).some((method) => !(method === "GET" ? reading : writing).has(file)),
  );
  expect(missing).toEqual([]);
  expect(routes.filter((file) => methodsOf(file).length === 0)).toEqual([]);
});

test("every server action stands in the authorisation matrix", () => {
  const missing = actions.filter((name) => !rowsOfActions.includes(name));
  expect(missing, "add a row to tests/e2e/support/authorisation-actions.ts").toEqual([]);
});

test("the authorisation matrix names only what exists, and nothing twice", () => {
  const gone = [
    ...doorRows.filter((file) => !doors.includes(file)),
    ...rowsOfActions.filter((name) => !actions.includes(name)),
  ];
  expect(gone).toEqual([]);
  expect([...twice(doorRows), ...twice(rowsOfActions)]).toEqual([]);
});

test("every page and route is knocked at by everybody: two thousand checks and more", () => {
  // Stands for whatever the demo would be asked for: only how many addresses there are counts here.
  const anything: unknown = new Proxy(() => undefined, {
    get: (_target, name) => (name === Symbol.toPrimitive ? () => "x" : anything),
  });
  const addresses = [...readingRows, ...writingRoutes].flatMap((row) => row.addresses(anything as DemoIds));
  const checks = addresses.length * actors.length;
  console.log(
    `    the authorisation matrix: ${addresses.length} addresses × ${actors.length} kinds of people = ${checks} checks, and ${rowsOfActions.length} actions posted by all who may not`,
  );
  expect(checks).toBeGreaterThanOrEqual(2_000);
});
