import { expect, test } from "vitest";
import { projectFiles, readProjectFile } from "../support/project-files";
import { serverActionFiles } from "../support/server-actions";

const sources = (folder: string, ending: RegExp) => projectFiles(folder).filter((file) => ending.test(file));
const pages = sources("app", /\/page\.[jt]sx?$/);
const routes = sources("app", /\/route\.[jt]sx?$/).filter((file) => !file.includes("/_"));
const actions = serverActionFiles();

const asksForActor = /\b(requireCompanyActor|requireOfficial|requirePerson)\(/;

/** Loads what all pages of an area share, and asks for the actor while it does. */
const sharedLoaders = { loadEditor: "app/(company)/claims/_server/load-editor.ts" } as const;

const asksThroughLoader = (content: string): boolean =>
  Object.entries(sharedLoaders).some(
    ([name, file]) => content.includes(`${name}(`) && asksForActor.test(readProjectFile(file)),
  );

/** Pages and routes that anyone may open, each for its reason. */
const openToAll = new Set([
  "app/(public)/page.tsx",
  "app/(public)/accessibility/page.tsx",
  "app/(public)/privacy/page.tsx",
  "app/(account)/sign-in/page.tsx",
  // Asks for a sign-in whose password was right, which is nobody's session yet.
  "app/(account)/sign-in/second-factor/page.tsx",
  // For people who cannot sign in; what stands behind a letter's link asks the link.
  "app/(account)/register/page.tsx",
  "app/(account)/register/code/page.tsx",
  "app/(account)/register/account/page.tsx",
  "app/(account)/invite/page.tsx",
  "app/(account)/official/page.tsx",
  "app/(account)/recover/page.tsx",
  "app/(account)/recover/password/page.tsx",
  // Shown on demo databases only, whose letters are invented.
  "app/(account)/demo/mailbox/page.tsx",
]);
const openRoutes = new Set(["app/api/health/route.ts", "app/api/ready/route.ts"]);

test("every page asks who is there, save those that anyone may read", () => {
  const silent = pages.filter(
    (file) =>
      !openToAll.has(file) &&
      !asksForActor.test(readProjectFile(file)) &&
      !asksThroughLoader(readProjectFile(file)),
  );
  expect(
    silent,
    "call requireCompanyActor(), requireOfficial(area) or requirePerson() in the page itself",
  ).toEqual([]);
});

test("every list of exceptions names pages that exist", () => {
  expect([...openToAll].filter((file) => !pages.includes(file))).toEqual([]);
  expect([...openRoutes].filter((file) => !routes.includes(file))).toEqual([]);
});

/** Everything that a file exports, but types: the lines as they begin. */
const exportsOf = (file: string): readonly string[] =>
  [...readProjectFile(file).matchAll(/^export (?!type\b|interface\b).*/gm)].map(([line]) => line.trimEnd());

const bareExports = (files: readonly string[], allowed: RegExp): readonly string[] =>
  files.flatMap((file) =>
    exportsOf(file)
      .filter((line) => !allowed.test(line))
      .map((line) => `${file}: ${line}`),
  );

test("every server action is made by mutation(), and its file exports nothing else", () => {
  expect(
    bareExports(actions, /^export const \w+Action = mutation\(\{?$/),
    "export const xAction = mutation({ … })",
  ).toEqual([]);
});

test("no function inside a page or component is a server action of its own, and none lives outside app/", () => {
  const inline = [...sources("app", /\.[jt]sx?$/), ...sources("lib", /\.[jt]sx?$/)].filter((file) =>
    /^(?!["']use server["'];?$).*["']use server["']/m.test(readProjectFile(file)),
  );
  expect(inline).toEqual([]);
  expect(actions.filter((file) => !/^app\/.*\/actions\.ts$/.test(file))).toEqual([]);
});

test("every route handler is made by reading(), eitherSide(), exchanging(), departing(), returning() or writing()", () => {
  const form =
    /^export const (GET = (reading|eitherSide|exchanging|departing|returning)\(|(POST|PUT|PATCH|DELETE) = writing\(|dynamic = "force-dynamic";$)/;
  const bare = bareExports(
    routes.filter((file) => !openRoutes.has(file)),
    form,
  );
  expect(bare, "export const GET = reading({ … }) or POST = writing({ … })").toEqual([]);
});

test("changes enter through mutation() and writing() only, which share one core", () => {
  const users = sources("app", /\.tsx?$/).filter((file) =>
    readProjectFile(file).includes('"@/app/_server/mutate"'),
  );
  expect(users).toEqual(["app/_server/mutation.ts", "app/_server/route.ts"]);
});

test("roles are compared in the policy and nowhere else", () => {
  const compared = [...sources("lib", /\.tsx?$/), ...sources("app", /\.tsx?$/)]
    // An admin may not end their own admin role: that compares the role that is ended, not the actor's.
    .filter(
      (file) =>
        !/^lib\/identity\/(domain\/|commands\/end-staff-role\.ts)/.test(file) &&
        // A component chooses a word or a look by a role that it shows; it decides nothing.
        !file.includes("/_components/") &&
        !file.includes("/generated/"),
    )
    .filter((file) =>
      /\brole\s*[!=]==\s*"(reviewer|lead|approver|commission|finance|admin|auditor)"/.test(
        readProjectFile(file),
      ),
    );
  expect(compared, "ask the policy: mayAct(), mayDo(), mayEnter()").toEqual([]);
});

test("money is never a floating point number", () => {
  const floats = sources("lib", /\.tsx?$/)
    .filter((file) => !file.includes("/generated/"))
    .flatMap((file) =>
      readProjectFile(file)
        .split("\n")
        .filter((line) => /parseFloat|\.toFixed\(|Math\.round\(/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(floats, "use bigint kopecks and lib/shared/money").toEqual([]);
});

test("the machine's clock is read in one place", () => {
  const clocks = sources("lib", /\.tsx?$/).filter(
    (file) => file !== "lib/shared/ids.ts" && /\bDate\.now\(\)|new Date\(\)/.test(readProjectFile(file)),
  );
  expect(clocks, "take `now` from the actor, or app.now() in SQL").toEqual([]);
});

test("queries and stores stay on the server", () => {
  const open = projectFiles("lib")
    .filter((file) => /^lib\/[^/]+\/queries\/.*\.ts$/.test(file))
    .filter((file) => !readProjectFile(file).includes('import "server-only"'));
  expect(open).toEqual([]);
});

/** Parts that several commands share, and commands tried through another one's test. */
const noCommands = new Set([
  "prepare-filing",
  "filed-version",
  "write-draft",
  "judged-claim",
  "ask-second-person",
  "confirm-request",
  "deliver-house-letter",
  "each-waiting-claim",
]);

test("every command has a test that calls it", () => {
  const tests = projectFiles("tests")
    .filter((file) => file.endsWith(".ts"))
    .map(readProjectFile)
    .join("\n");
  const untried = projectFiles("lib")
    .filter((file) => /^lib\/[^/]+\/commands\/[^/]+\.ts$/.test(file))
    .map((file) => file.replace(/^.*\/|\.ts$/g, ""))
    .filter((name) => !noCommands.has(name))
    .filter((name) => !tests.includes(`/commands/${name}"`));
  expect(untried).toEqual([]);
});

test("no page, component or module silences the type checker", () => {
  const silenced = [...sources("lib", /\.tsx?$/), ...sources("app", /\.tsx?$/)]
    .filter((file) => !file.includes("/generated/"))
    .filter((file) =>
      /@ts-(ignore|expect-error|nocheck)|biome-ignore|: any[;,)\]>]|<any>|as any\b/.test(
        readProjectFile(file),
      ),
    );
  expect(silenced).toEqual([]);
});
