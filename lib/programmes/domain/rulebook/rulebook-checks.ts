import { capsCross } from "@/lib/programmes/domain/rulebook/cap-nesting";
import { lineageOf } from "@/lib/programmes/domain/rulebook/category-tree";
import { formulaChecks } from "@/lib/programmes/domain/rulebook/formula-checks";
import { referenceChecks } from "@/lib/programmes/domain/rulebook/reference-checks";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import {
  problemAt,
  type RulesPath,
  type RulesProblem,
  type RulesProblemCode,
} from "@/lib/programmes/domain/rulebook/rules-problems";
import { workflowChecks } from "@/lib/programmes/domain/rulebook/workflow-checks";

/** Looks at a rulebook whose shape is right and answers all it finds. */
export type RulebookCheck = (rules: Rulebook) => readonly RulesProblem[];

/** What the parts of a rulebook say about each other, every place at once. */
export const rulebookProblems = (rules: Rulebook): readonly RulesProblem[] =>
  [...ownChecks, ...referenceChecks, ...formulaChecks, ...workflowChecks].flatMap((check) => check(rules));

/** Each value of a list that stood there before. */
const repeated = (
  values: readonly (string | number)[],
  pathTo: (at: number) => RulesPath,
  code: RulesProblemCode = "duplicateValue",
): readonly RulesProblem[] =>
  values.flatMap((value, at) => (values.indexOf(value) === at ? [] : [problemAt(pathTo(at), code)]));

const datesInOrder: RulebookCheck = ({ valid, windows, lists }) => [
  ...(valid.filedFrom <= valid.filedTo ? [] : [problemAt(["valid", "filedTo"], "windowEndsBeforeStart")]),
  ...windows.flatMap(({ opens, closes }, at) =>
    opens < closes ? [] : [problemAt(["windows", at, "closes"], "windowEndsBeforeStart")],
  ),
  ...(["products", "countries"] as const).flatMap((kind) =>
    lists[kind].flatMap(({ validFrom, validTo }, at) =>
      validTo === undefined || validFrom <= validTo
        ? []
        : [problemAt(["lists", kind, at, "validTo"], "periodEndsBeforeStart")],
    ),
  ),
];

const windowsDoNotOverlap: RulebookCheck = ({ windows }) =>
  windows.flatMap(({ opens, closes }, at) =>
    windows.slice(0, at).some((earlier) => opens < earlier.closes && earlier.opens < closes)
      ? [problemAt(["windows", at, "opens"], "windowsOverlap")]
      : [],
  );

const windowsLieInValidity: RulebookCheck = ({ windows, valid }) =>
  windows.flatMap(({ opens, closes }, at) =>
    opens.slice(0, 10) > valid.filedTo || closes.slice(0, 10) <= valid.filedFrom
      ? [problemAt(["windows", at, "opens"], "windowOutsideValidity")]
      : [],
  );

const periodInOrder: RulebookCheck = ({ period: { from, to } }) =>
  from.kind === "DAY" && to.kind === "DAY" && from.day > to.day
    ? [problemAt(["period", "to", "day"], "periodEndsBeforeStart")]
    : [];

const categoriesFormATree: RulebookCheck = (rules) =>
  rules.categories.flatMap(({ code, parent }, at) => {
    const path = ["categories", at, "parent"];
    if (parent === undefined) return [];
    if (!rules.categories.some((category) => category.code === parent))
      return [problemAt(path, "unknownCategory")];
    const top = lineageOf(rules, code).at(-1);

    return top?.parent === undefined ? [] : [problemAt(path, "categoryCircle")];
  });

const namesStandOnce: RulebookCheck = ({ categories, caps, counts, windows, workflow, eligibility }) => [
  ...repeated(codes(categories), (at) => ["categories", at, "code"], "duplicateCategory"),
  ...repeated(
    [...codes(caps), ...codes(counts)],
    (at) => (at < caps.length ? ["caps", at, "code"] : ["counts", at - caps.length, "code"]),
    "duplicateCap",
  ),
  ...repeated(codes(windows), (at) => ["windows", at, "code"]),
  ...repeated(codes(workflow.steps), (at) => ["workflow", "steps", at, "code"]),
  ...repeated(
    eligibility.map(({ rule, asOf }) => `${rule} ${asOf}`),
    (at) => ["eligibility", at, "rule"],
  ),
  ...categories.flatMap(({ evidence, fields }, at) => [
    ...repeated(
      evidence.map(({ kind }) => kind),
      (row) => ["categories", at, "evidence", row, "kind"],
      "duplicateEvidence",
    ),
    ...repeated(fields, (row) => ["categories", at, "fields", row]),
  ]),
];

const codes = (rows: readonly { readonly code: string }[]): readonly string[] => rows.map(({ code }) => code);

const capsNestOrStandApart: RulebookCheck = (rules) =>
  rules.caps.flatMap((cap, at) =>
    rules.caps.slice(0, at).some((earlier) => capsCross(rules, earlier, cap))
      ? [problemAt(["caps", at], "capsCross")]
      : [],
  );

const capsLeaveRoomForTheMinimum: RulebookCheck = ({ caps, floors }) =>
  caps.flatMap(({ limit, appliesTo }, at) =>
    limit.kind === "FIXED" &&
    floors.minimumClaim !== undefined &&
    appliesTo === floors.minimumClaim.on &&
    limit.minor < floors.minimumClaim.minor
      ? [problemAt(["caps", at, "limit", "minor"], "capBelowMinimum")]
      : [],
  );

const approvalTiersRise: RulebookCheck = ({ workflow: { approvalChain } }) =>
  approvalChain.flatMap(({ upTo }, at) => {
    const path = ["workflow", "approvalChain", at, "upTo"];
    const before = approvalChain[at - 1]?.upTo;
    if (at === approvalChain.length - 1 && upTo !== null) return [problemAt(path, "approvalChainHasNoEnd")];
    if (before === null) return [problemAt(path, "approvalTierAfterEnd")];

    return before !== undefined && upTo !== null && upTo <= before
      ? [problemAt(path, "approvalTiersNotAscending")]
      : [];
  });

const ownChecks: readonly RulebookCheck[] = [
  datesInOrder,
  windowsDoNotOverlap,
  windowsLieInValidity,
  periodInOrder,
  categoriesFormATree,
  namesStandOnce,
  capsNestOrStandApart,
  capsLeaveRoomForTheMinimum,
  approvalTiersRise,
];
