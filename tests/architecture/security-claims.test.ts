// What is said about security can be looked up: every abuse case has a test under its id, and every requirement of
// the standard an answer whose test exists.
import { describe, expect, test } from "vitest";
import { csvRows } from "@/lib/shared/csv-reading";
import { namedTests } from "../support/named-tests";
import { projectFiles, readProjectFile } from "../support/project-files";

const all = namedTests();

describe("the abuse cases of people and access", () => {
  const range = (first: number, last: number): readonly string[] =>
    Array.from({ length: last - first + 1 }, (_, at) => `T${String(first + at).padStart(2, "0")}`);
  const ids = [...range(1, 14), ...range(38, 49), ...range(63, 69)];

  /** What is not built has no test. */
  const notYet: Readonly<Record<string, string>> = {};

  const tested = new Set(
    all.flatMap(({ name }) => /^(T\d\d(?:, T\d\d)*): /.exec(name)?.[1]?.split(", ") ?? []),
  );

  test("each have a test under their id, but for what is not built", () => {
    expect(ids.filter((id) => !tested.has(id) && !(id in notYet))).toEqual([]);
    expect(Object.keys(notYet).filter((id) => tested.has(id) || !ids.includes(id))).toEqual([]);
  });

  test("are named by no test under an id that there is not", () => {
    const known = new Set(range(1, 84));
    expect([...tested].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("OWASP ASVS 5.0, levels 1 and 2", () => {
  const table = (file: string): readonly Readonly<Record<string, string>>[] => {
    const [header = [], ...rows] = csvRows(readProjectFile(file));
    return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
  };

  const rows = table("security/asvs.csv");
  const known = table("security/asvs-ids.csv");
  const files = new Set(projectFiles());
  const idOf = ({ id = "" }: Readonly<Record<string, string>>): string => id;
  const isGap = ({ control = "" }: Readonly<Record<string, string>>): boolean =>
    control.startsWith("not yet: ");

  test("have all 253 requirements answered, each once and with its level", () => {
    expect(known).toHaveLength(253);
    expect(rows.map(({ id, level }) => ({ id, level }))).toEqual(known);
  });

  test("say of each whether it applies, and why not where it does not", () => {
    const wrong = rows.filter(
      ({ requirement, applies = "", control }) => !requirement || !/^(yes|no)$/.test(applies) || !control,
    );
    expect(wrong.map(idOf)).toEqual([]);
  });

  test("have a test or evidence for each that applies, or say what is missing", () => {
    const bare = rows.filter((row) => row.applies === "yes" && !row.test && !row.evidence && !isGap(row));
    expect(bare.map(idOf)).toEqual([]);
  });

  test("name only tests that exist, by file and name", () => {
    const names = new Set(all.map(({ file, name }) => `${file}#${name}`));
    expect(
      rows.filter((row) => row.test && !names.has(row.test)).map(({ id, test: name }) => `${id}: ${name}`),
    ).toEqual([]);
  });

  test("point to files that exist", () => {
    const paths = rows.flatMap(({ id, control = "", evidence = "" }) =>
      [
        ...`${control} ${evidence}`.matchAll(
          /(?<![\w/@.])((?:app|lib|scripts|docs|security|tests|prisma)\/[\w()[\]./-]*\.\w+)/g,
        ),
      ].map(([, file = ""]) => ({ id, file })),
    );
    expect(paths.filter(({ file }) => !files.has(file))).toEqual([]);
    const { length: gaps } = rows.filter(isGap);
    const { length: applying } = rows.filter(({ applies }) => applies === "yes");
    console.log(`    ASVS 5.0: ${applying} of 253 apply, ${applying - gaps} are met, ${gaps} are not yet`);
  });
});
