import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSecretFiles } from "../../../scripts/lib/secret-files.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "meridian-secrets-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const written = (text: string): string => {
  const file = path.join(folder, `${Math.random()}`);
  fs.writeFileSync(file, text);
  return file;
};

test("a secret is taken from the file that its variable names", () => {
  const env = { AUTH_SECRET_FILE: written("kept in a vault\n"), PORT: "3000" };
  readSecretFiles(env);
  expect(env).toEqual({ AUTH_SECRET: "kept in a vault", PORT: "3000" });
});

test("a file that is missing or empty, and a secret said twice, are refused", () => {
  expect(() => readSecretFiles({ SMTP_URL_FILE: path.join(folder, "nowhere") })).toThrow("cannot be read");
  expect(() => readSecretFiles({ SMTP_URL_FILE: written("\n") })).toThrow("is empty");
  expect(() => readSecretFiles({ SMTP_URL: "smtp://x", SMTP_URL_FILE: written("smtp://y") })).toThrow(
    "leave one",
  );
});
