// Reads how many tests passed and failed from what the test tools wrote down.
import fs from "node:fs";

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

// A run that broke off without a report, or with an error outside of any test, must never count as green.
const honest = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

// A file that cannot even be loaded has no failed test, but is a failure all the same.
const brokenFiles = (report) =>
  report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;

export const readVitest = (file, code) => {
  const report = readJson(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + brokenFiles(report);
  return honest({ passed: report.numPassedTests, failed }, code);
};

export const readPlaywright = (file, code) => {
  const report = readJson(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  // A test that passes only at the second try is a fault that has not been understood yet.
  return honest({ passed: expected, failed: unexpected + flaky }, code);
};

/** A tool without tests of its own counts as one check. */
export const asOneCheck = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export const sumOf = (results) => ({
  passed: results.reduce((sum, result) => sum + result.passed, 0),
  failed: results.reduce((sum, result) => sum + result.failed, 0),
});
