import { projectFiles, readProjectFile } from "./project-files";

/** Files whose exports are public endpoints, wherever they lie and whatever stands above the directive. */
export const serverActionFiles = (): readonly string[] =>
  [...projectFiles("app"), ...projectFiles("lib")].filter(
    (file) => /\.[cm]?[jt]sx?$/.test(file) && /^["']use server["'];?\s*$/m.test(readProjectFile(file)),
  );
