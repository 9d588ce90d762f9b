import { expect, test } from "vitest";
import { actionRows } from "../e2e/support/authorisation-actions";
import { houseActionRows } from "../e2e/support/authorisation-house-actions";
import { readingRows, writingRoutes } from "../e2e/support/authorisation-matrix";
import { projectFiles, readProjectFile } from "../support/project-files";

const doors = projectFiles("app").filter(
  (file) => /\/(page\.tsx|route\.ts)$/.test(file) && !file.startsWith("app/_"),
);

const actions = projectFiles("app")
  .filter((file) => /\.tsx?$/.test(file) && /^"use server"/.test(readProjectFile(file)))
  .flatMap((file) =>
    [...readProjectFile(file).matchAll(/^export const (\w+)/gm)].map(([, name]) => `${file}#${name}`),
  );

const doorRows = [...readingRows, ...writingRoutes].map(({ file }) => file);
const rowsOfActions = [...actionRows, ...houseActionRows].map(({ file, action }) => `${file}#${action}`);

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, place) => names.indexOf(name) !== place);

test("every page and route stands in the authorisation matrix", () => {
  const missing = doors.filter((file) => !doorRows.includes(file));
  expect(missing, "add a row to tests/e2e/support/authorisation-matrix.ts").toEqual([]);
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
