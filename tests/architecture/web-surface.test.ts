// What keeps whole classes of attack away from pages, whoever writes the next one.
import { describe, expect, test } from "vitest";
import { projectFiles, readProjectFile } from "../support/project-files";

const sources = [...projectFiles("app"), ...projectFiles("lib"), "proxy.ts", "next.config.js"].filter(
  (file) => /\.(tsx?|mjs|js)$/.test(file) && !file.includes("/generated/"),
);

const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter((file) => pattern.test(readProjectFile(file)));

describe("T64: what is installed", () => {
  type Installed = { readonly version?: string };
  type Floor = { readonly package: string; readonly version: string; readonly advisory: string };
  type Floors = {
    readonly atLeast: readonly Floor[];
    readonly never: readonly { readonly package: string }[];
  };

  const { packages } = JSON.parse(readProjectFile("package-lock.json")) as {
    readonly packages: Readonly<Record<string, Installed>>;
  };
  const { atLeast, never } = JSON.parse(readProjectFile("security/floors.json")) as Floors;

  /** Every copy of the package, wherever it lies in the tree. */
  const copiesOf = (name: string): readonly string[] =>
    Object.entries(packages).flatMap(([place, { version }]) =>
      (place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`)) && version
        ? [version]
        : [],
    );

  const numbersOf = (version: string): readonly number[] => {
    const [release = "", pre] = version.split("-");
    return [
      ...release.split(".").map(Number),
      pre === undefined ? Number.POSITIVE_INFINITY : Number(pre.split(".").at(-1)),
    ];
  };

  const isBelow = (version: string, floor: string): boolean => {
    const [have, least] = [numbersOf(version), numbersOf(floor)];
    const at = have.findIndex((number, place) => number !== least[place]);
    return at >= 0 && (have[at] ?? 0) < (least[at] ?? 0);
  };

  test("is no older than what mended a known fault, and nothing is there that was never mended", () => {
    const old = atLeast.flatMap(({ package: name, version: floor, advisory }) =>
      copiesOf(name)
        .filter((version) => isBelow(version, floor))
        .map((version) => `${name} ${version} is below ${floor} (${advisory})`),
    );
    expect(old).toEqual([]);
    expect(atLeast.filter(({ package: name }) => copiesOf(name).length === 0)).toEqual([]);
    expect(never.filter(({ package: name }) => copiesOf(name).length > 0)).toEqual([]);
  });

  test("compares versions as they count", () => {
    expect(isBelow("16.3.2", "16.3.3")).toBe(true);
    expect(isBelow("16.10.0", "16.3.3")).toBe(false);
    expect(isBelow("5.0.0-beta.31", "5.0.0-beta.32")).toBe(true);
    expect(isBelow("5.0.0", "5.0.0-beta.32")).toBe(false);
    expect(isBelow("5.0.0-beta.32", "5.0.0")).toBe(true);
  });

  test("is a released React, no preview of one", () => {
    expect(
      [...copiesOf("react"), ...copiesOf("react-dom")].filter((version) => version.includes("-")),
    ).toEqual([]);
  });
});

test("T67: nothing that is shown to one person is kept for the next", () => {
  const keeping = filesWith(
    /["']use cache|unstable_cache|cacheLife|cacheTag|export const (revalidate|dynamicParams|fetchCache)\b|force-static|force-cache/,
  );
  expect(keeping).toEqual([]);
});

test("T68: text becomes markup nowhere: no raw HTML, no script from text, no address of a script", () => {
  const raw = filesWith(
    /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|["'`]javascript:|srcDoc=/,
  );
  expect(raw).toEqual([]);
});

test("T63: what decides who may is not asked in proxy.ts", () => {
  const imported = [...readProjectFile("proxy.ts").matchAll(/from "(@\/[^"]+)"/g)].map(([, from]) => from);
  expect(imported).toEqual([
    "@/app/_server/page-path",
    "@/lib/i18n/locale",
    "@/lib/identity/domain/session-cookie",
  ]);
});
