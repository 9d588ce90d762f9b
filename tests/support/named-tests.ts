import { projectFiles, readProjectFile } from "./project-files";

const files = projectFiles("tests").filter((file) => /\.(test|spec)\.tsx?$/.test(file));

const quoted =
  /(?<![\w.])(?:test|it|describe)(?:\.\w+)*(?:\([^()]*\))?\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1|\btitle: (["'`])((?:\\.|(?!\3)[^\\])*)\3/g;

/** The names of tests and groups in a file, as they are written. */
export const testNames = (file: string): readonly string[] =>
  [...readProjectFile(file).matchAll(quoted)].map(([, , name, , title]) => unescaped(name ?? title ?? ""));

const unescaped = (written: string): string => written.replace(/\\(["'`\\])/g, "$1");

/** Every test of the project with its file. */
export const namedTests = (): readonly { readonly file: string; readonly name: string }[] =>
  files.flatMap((file) => testNames(file).map((name) => ({ file, name })));
