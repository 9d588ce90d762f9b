// The direction of dependencies, one readable sentence per rule. `npm run check` fails with the sentence.
const MODULES = [
  "identity",
  "companies",
  "evidence",
  "programmes",
  "budget",
  "claims",
  "suppliers",
  "risk",
  "review",
  "payments",
  "outcomes",
  "notifications",
];

const alternatives = (names) => `(${names.join("|")})`;
const anyModule = alternatives(MODULES);

// identity ← companies ← … ← notifications: a module may know those on its left only.
const leansLeft = MODULES.slice(0, -1).map((name, position) => ({
  name: `${name}-leans-left`,
  comment: `lib/${name} may use modules on its left only, never ${MODULES.slice(position + 1).join(", ")}.`,
  severity: "error",
  from: { path: `^lib/${name}/` },
  to: { path: `^lib/${alternatives(MODULES.slice(position + 1))}/` },
}));

const PURE = "^lib/(shared|[^/]+/domain)/";
const NODE_AND_FRAMEWORK = "(^|/)node_modules/(next|next-auth|next-intl|react|react-dom|@prisma|pg|pino)/";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Files that need each other in a circle are one idea cut in the wrong place.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "Every import leads to a file or an installed package.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    ...leansLeft,
    {
      name: "no-reads-or-commands-of-others",
      comment:
        "A module may use another one's domain/ and data/ (to its left); never its queries or commands.",
      severity: "error",
      from: { path: `^lib/${anyModule}/` },
      to: { path: `^lib/${anyModule}/(commands|queries)/`, pathNot: "^lib/$1/" },
    },
    {
      name: "domain-has-no-data",
      comment: "What decides does not load: domain/ never uses data/.",
      severity: "error",
      from: { path: `^lib/${anyModule}/domain/` },
      to: { path: `^lib/${anyModule}/data/` },
    },
    {
      name: "pure-stays-pure",
      comment: "lib/shared and every domain/ decide without Next, React, Prisma, Node or the platform.",
      severity: "error",
      from: { path: PURE },
      to: { path: ["^lib/platform/", "^lib/[^/]+/(data|commands|queries)/", "^prisma/", NODE_AND_FRAMEWORK] },
    },
    {
      name: "pure-knows-no-node",
      comment: "lib/shared and every domain/ run anywhere: nothing of Node's own modules.",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shared-knows-no-domain",
      comment: "lib/shared is for every domain and therefore knows none.",
      severity: "error",
      from: { path: "^lib/shared/" },
      to: { path: "^(app|lib/(?!shared/))" },
    },
    {
      name: "platform-knows-no-domain",
      comment: "lib/platform serves every module and knows none of them.",
      severity: "error",
      from: { path: "^lib/platform/" },
      to: { path: `^lib/${anyModule}/` },
    },
    {
      name: "domain-leads",
      comment:
        "Inside a module: domain ← data ← commands and queries. Data knows neither commands nor queries.",
      severity: "error",
      from: { path: "^lib/[^/]+/data/" },
      to: { path: "^lib/[^/]+/(commands|queries)/" },
    },
    {
      name: "prisma-stays-in-data",
      comment:
        "The database is spoken to in data/, lib/platform and the jobs of lib/worker (and in prisma/, scripts/ and tests/), nowhere else.",
      severity: "error",
      from: { path: "^(app|lib)/", pathNot: ["^lib/[^/]+/data/", "^lib/(platform|worker)/"] },
      to: { path: ["^prisma/generated/", "node_modules/(@prisma|pg|graphile-worker)/"] },
    },
    {
      name: "reads-through-queries",
      comment: "app/ never touches data/: it reads through queries.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/[^/]+/data/" },
    },
    {
      name: "changes-through-actions",
      comment:
        "Only actions.ts and route.ts of app/ may call a command, and what all of them share to open a session and to prove who is acting; types of results live in domain/.",
      severity: "error",
      from: {
        path: "^app/",
        pathNot: [
          "(^|/)([^/]*actions|route)\\.tsx?$",
          "^app/_server/(open-session|fresh-proof|single-sign-on)\\.ts$",
        ],
      },
      to: { path: "^lib/[^/]+/commands/" },
    },
    {
      // That it is the type only, dependency-cruiser cannot see without TypeScript's own parser:
      // tests/architecture/components-borrow-types.test.ts looks at that.
      name: "components-borrow-from-queries",
      comment:
        "_components borrow types of queries, and values only from what is pure (i18n, shared, domain).",
      severity: "error",
      from: { path: "/_components/" },
      to: { path: "^lib/", pathNot: ["^lib/(i18n|shared)/", "^lib/[^/]+/(domain|queries)/"] },
    },
    {
      name: "queries-never-command",
      comment: "A query answers; it never changes anything.",
      severity: "error",
      from: { path: "^lib/[^/]+/queries/" },
      to: { path: "^lib/[^/]+/commands/" },
    },
    {
      name: "lib-knows-no-page",
      comment: "Nothing in lib/ knows a page.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^app/" },
    },
    {
      name: "product-knows-no-tests",
      comment: "What runs in production imports neither tests nor scripts.",
      severity: "error",
      from: { path: "^(app|lib)/" },
      to: { path: "^(tests|scripts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^prisma/generated" },
    exclude: { path: "^(\\.next|\\.next-test|\\.data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
