import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { projectFiles, readProjectFile, root } from "../support/project-files";

type Manifest = {
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const manifest = JSON.parse(readProjectFile("package.json")) as Manifest;
const require = createRequire(import.meta.url);

const sha256Of = (file: string) => createHash("sha256").update(fs.readFileSync(file)).digest("hex");

test("our schema engine is the very build that Prisma itself carries", () => {
  const prisma = path.dirname(require.resolve("prisma/package.json"));
  const engine = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));

  expect(
    sha256Of(path.join(engine, "schema_engine_bg.wasm")),
    "Prisma and its engine are upgraded together",
  ).toBe(sha256Of(path.join(prisma, "build/schema_engine_bg.wasm")));
});

test("all parts of Prisma have one version", () => {
  const parts = ["prisma", "@prisma/client", "@prisma/adapter-pg", "@prisma/driver-adapter-utils"];
  const versions = new Set(parts.map((name) => manifest.dependencies[name]));

  expect([...versions]).toHaveLength(1);
});

test("Next still marks the empty page of an error with the id that public/failure.css speaks on", () => {
  const renderer = require.resolve("next/dist/server/app-render/app-render.js");

  expect(fs.readFileSync(renderer, "utf8")).toContain("id: '__next_error__'");
  expect(readProjectFile("public/failure.css")).toContain("html#__next_error__ body::before");
});

test.each(["ru", "en"])(
  "what the empty page of a refusal says in %s is what the page itself says",
  (language) => {
    const { notFound, forbidden } = JSON.parse(readProjectFile(`lib/i18n/messages/${language}/errors.json`));
    const spoken = { missing: notFound, forbidden };
    for (const [kind, { title, text }] of Object.entries(spoken))
      expect(readProjectFile(`public/failure-${kind}-${language}.css`)).toContain(`"${title}. ${text}\\A`);
  },
);

test("every package is pinned to an exact version", () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const floating = all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));

  expect(floating).toEqual([]);
});

test("the lock file names no registry, so that it installs from any", () => {
  expect(readProjectFile("package-lock.json")).not.toContain('"resolved": "http');
});

const SOURCE = /\.(ts|tsx|mjs|cjs|js)$/;
const isProduct = (file: string) => /^(app|lib|prisma)\/|^(proxy|instrumentation|next\.config)\./.test(file);
const sources = projectFiles().filter((file) => SOURCE.test(file));

const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

// Static imports, also those that only borrow types, and dynamic ones with a literal name.
const IMPORTED =
  /(?:^|\n)\s*(?:import|export)\b[^;'"`]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|\n\s*import\s+"([^"]+)"/g;

const packagesOf = (file: string): readonly string[] =>
  [...readProjectFile(file).matchAll(IMPORTED)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .filter((specifier) => !/^(\.|@\/|node:)/.test(specifier))
    .map(packageOf);

test("every package that the code imports is named in package.json", () => {
  const known = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
  const strangers = sources.flatMap((file) =>
    packagesOf(file)
      .filter((name) => !known.has(name))
      .map((name) => `${file} imports ${name}`),
  );

  expect(strangers).toEqual([]);
});

test("what runs in production does not lean on development packages", () => {
  const strangers = sources.filter(isProduct).flatMap((file) =>
    packagesOf(file)
      .filter((name) => !(name in manifest.dependencies))
      .map((name) => `${file} imports ${name}`),
  );

  expect(strangers).toEqual([]);
});

const MAX_LINES = 300;

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const long = sources
    .map((file) => ({ file, lines: readProjectFile(file).split("\n").length - 1 }))
    .filter(({ lines }) => lines > MAX_LINES);

  expect(long, "cut it where the idea changes").toEqual([]);
});

// Written in two halves, so that this file does not find itself.
const strayWords = [
  ["/work", "/main"],
  ["/work", "/shared"],
  ["/tmp", "/team"],
  ["../shared", "/decisions"],
  ["../shared", "/toolchain"],
  ["../shared", "/architecture"],
  ["registry", ".npmjs"],
  ["TO", "DO:"],
  ["FIX", "ME"],
].map((halves) => halves.join(""));

const TEXT =
  /\.(ts|tsx|mjs|cjs|js|json|css|sql|md|prisma|yml|yaml|toml)$|(^|\/)\.[a-z]+(rc|ignore|attributes|example)$/;

test("no path of somebody's machine and no unfinished note has strayed into the project", () => {
  const strays = projectFiles()
    .filter((file) => TEXT.test(file) && file !== "package-lock.json")
    .flatMap((file) => {
      const text = readProjectFile(file);
      return strayWords.filter((word) => text.includes(word)).map((word) => `${file} says ${word}`);
    });

  expect(strays).toEqual([]);
});

test("the commands that people are told about exist", () => {
  const { scripts } = JSON.parse(readProjectFile("package.json")) as { scripts: Record<string, string> };
  const files = Object.values(scripts).flatMap(
    (command) => command.match(/\b(scripts|prisma)\/\S+\.(mjs|ts)\b/g) ?? [],
  );
  const missing = files.filter((file) => !fs.existsSync(path.join(root, file)));

  expect(missing).toEqual([]);
});

test("every step of npm test has something to test", () => {
  const kinds = ["unit", "property", "integration", "architecture", "e2e"];
  const hasTests = (files: readonly string[]) => files.some((file) => /\.(test|spec)\.tsx?$/.test(file));
  const empty = kinds.filter((kind) => !hasTests(projectFiles(`tests/${kind}`)));
  const words = projectFiles("tests").filter((file) => /\/messages[^/]*\.test\.ts$/.test(file));

  expect(empty).toEqual([]);
  expect(words, "the words of both languages are tested in a file called messages….test.ts").not.toEqual([]);
});

test("continuous integration runs npm test and nothing else", () => {
  const commands = readProjectFile(".ci/run")
    .split("\n")
    .filter((line) => line && !/^(#|set |cd )/.test(line));

  expect(commands).toEqual(["npm test"]);
});
