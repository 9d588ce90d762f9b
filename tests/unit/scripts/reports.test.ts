import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { asOneCheck, readPlaywright, readVitest, sumOf } from "../../../scripts/test/reports.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "meridian-reports-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const report = (content: object) => {
  const file = path.join(folder, `${Math.random()}.json`);
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
};

const vitestReport = (numPassedTests: number, numFailedTests: number, testResults: readonly object[] = []) =>
  report({ numPassedTests, numFailedTests, testResults });

test("passed and failed tests are counted", () => {
  expect(readVitest(vitestReport(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
});

test("a test file that cannot be loaded is a failure", () => {
  const broken = { status: "failed", assertionResults: [] };

  expect(readVitest(vitestReport(7, 0, [broken]), 1)).toEqual({ passed: 7, failed: 1 });
});

test("an error outside of any test is a failure", () => {
  expect(readVitest(vitestReport(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
});

test("a run that broke off without a report is a failure", () => {
  expect(readVitest(path.join(folder, "missing.json"), 0)).toEqual({ passed: 0, failed: 1 });
});

test("a browser test that passes only when repeated is a failure", () => {
  const file = report({ stats: { expected: 5, flaky: 1, unexpected: 0, skipped: 0 } });

  expect(readPlaywright(file, 0)).toEqual({ passed: 5, failed: 1 });
});

test("a tool without tests counts as one check, and all are added up", () => {
  expect(sumOf([asOneCheck(0), asOneCheck(2), { passed: 3, failed: 0 }])).toEqual({ passed: 4, failed: 1 });
});
