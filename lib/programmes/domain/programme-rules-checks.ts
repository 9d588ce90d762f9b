import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import {
  problemAt,
  type RulesPath,
  type RulesProblem,
  type RulesProblemCode,
} from "@/lib/programmes/domain/programme-rules-problems";
import type { RulesDocument } from "@/lib/programmes/domain/programme-rules-schema";

type CapRule = RulesDocument["caps"][number];

type Check = (rules: RulesDocument) => readonly RulesProblem[];

/**
 * What the parts of a rules document say about each other. Every check sees a document whose shape is
 * right and answers all it finds, so that an editor can show every place at once.
 */
export const crossFieldProblems = (rules: RulesDocument): readonly RulesProblem[] =>
  checks.flatMap((check) => check(rules));

const datesInOrder: Check = ({ filing, period }) => [
  ...(filing.filedFrom < filing.filedTo ? [] : [problemAt(["filing", "filedTo"], "windowEndsBeforeStart")]),
  ...(period.from <= period.to ? [] : [problemAt(["period", "to"], "periodEndsBeforeStart")]),
];

const categoriesOnce: Check = ({ categories }) => [
  ...repeated(
    categories.map(({ code }) => code),
    (at) => ["categories", at, "code"],
    "duplicateCategory",
  ),
  ...categories.flatMap(({ evidence, fields }, at) => [
    ...repeated(
      evidence.map(({ kind }) => kind),
      (row) => ["categories", at, "evidence", row, "kind"],
      "duplicateEvidence",
    ),
    ...repeated(fields, (row) => ["categories", at, "fields", row], "duplicateValue"),
  ]),
];

const capsOnce: Check = ({ caps }) =>
  repeated(
    caps.map(({ code }) => code),
    (at) => ["caps", at, "code"],
    "duplicateCap",
  );

const capsNameKnownCategories: Check = ({ caps, categories }) => {
  const known = new Set(categories.map(({ code }) => code));

  return caps.flatMap((cap, at) =>
    namedBy(cap).flatMap((category, row) => [
      ...(known.has(category) ? [] : [problemAt(["caps", at, "categories", row], "unknownCategory")]),
      ...(namedBy(cap).indexOf(category) === row
        ? []
        : [problemAt(["caps", at, "categories", row], "duplicateCategory")]),
    ]),
  );
};

// A cap's kind says how many categories it covers: that keeps the order of application (category, group,
// company and year) from narrow to wide, and the reason in a letter true.
const capsCoverWhatTheyAreCalled: Check = ({ caps }) =>
  caps.flatMap((cap, at) => {
    const named = namedBy(cap).length;
    if (cap.deduction === "CAP_CATEGORY" && named !== 1)
      return [problemAt(["caps", at, "categories"], "capCategoryNamesOne")];
    if (cap.deduction === "CAP_GROUP" && named < 2)
      return [problemAt(["caps", at, "categories"], "capGroupNamesSeveral")];
    if (cap.deduction === "CAP_COMPANY_YEAR" && (cap.categories !== "ALL" || cap.destination !== undefined))
      return [problemAt(["caps", at, "categories"], "capYearCoversAll")];

    return [];
  });

const capsDoNotOverlap: Check = ({ caps }) =>
  caps.flatMap((cap, at) =>
    caps.slice(0, at).some((earlier) => overlap(earlier, cap))
      ? [problemAt(["caps", at, "categories"], "overlappingCap")]
      : [],
  );

const capsLeaveRoomForTheMinimum: Check = ({ caps, minimumClaim }) =>
  caps.flatMap(({ kopecks }, at) =>
    minimumClaim !== undefined && kopecks < minimumClaim.kopecks
      ? [problemAt(["caps", at, "kopecks"], "capBelowMinimum")]
      : [],
  );

const exclusionsNameKnownCategories: Check = ({ excludedProducts, categories }) =>
  excludedProducts.flatMap(({ category, hsPrefixes }, at) => [
    ...(category === "ALL" || categories.some(({ code }) => code === category)
      ? []
      : [problemAt(["excludedProducts", at, "category"], "unknownCategory")]),
    ...repeated(hsPrefixes, (row) => ["excludedProducts", at, "hsPrefixes", row], "duplicateValue"),
  ]);

const approvalTiersRise: Check = ({ approvalChain }) =>
  approvalChain.flatMap(({ upTo, levels }, at) => {
    const before = approvalChain[at - 1];
    const path = ["approvalChain", at, "upTo"];
    const isLast = at === approvalChain.length - 1;

    return [
      ...(isLast && upTo !== null ? [problemAt(path, "approvalChainHasNoEnd")] : []),
      ...(before !== undefined && before.upTo === null ? [problemAt(path, "approvalTierAfterEnd")] : []),
      ...(upTo !== null && before !== undefined && before.upTo !== null && upTo <= before.upTo
        ? [problemAt(path, "approvalTiersNotAscending")]
        : []),
      ...repeated(
        levels.map(({ code }) => code),
        (row) => ["approvalChain", at, "levels", row, "code"],
        "duplicateValue",
      ),
    ];
  });

const remindersFitTheDeadline: Check = ({ targets }) => [
  ...targets.reminders.flatMap((workingDays, at) =>
    workingDays < targets.correctionWorkingDays
      ? []
      : [problemAt(["targets", "reminders", at], "reminderAfterDeadline")],
  ),
  ...repeated(targets.reminders, (at) => ["targets", "reminders", at], "duplicateValue"),
];

const listsNameEachOnce: Check = ({ checklist, eligibility, vat }) => [
  ...repeated(checklist, (at) => ["checklist", at], "duplicateValue"),
  ...repeated(
    eligibility.map(({ rule }) => rule),
    (at) => ["eligibility", at, "rule"],
    "duplicateValue",
  ),
  ...repeated(vat.coveredFor, (at) => ["vat", "coveredFor", at], "duplicateValue"),
];

const checks: readonly Check[] = [
  datesInOrder,
  categoriesOnce,
  capsOnce,
  capsNameKnownCategories,
  capsCoverWhatTheyAreCalled,
  capsDoNotOverlap,
  capsLeaveRoomForTheMinimum,
  exclusionsNameKnownCategories,
  approvalTiersRise,
  remindersFitTheDeadline,
  listsNameEachOnce,
];

const namedBy = (cap: CapRule): readonly CostCategoryCode[] =>
  cap.categories === "ALL" ? [] : cap.categories;

const overlap = (left: CapRule, right: CapRule): boolean =>
  left.deduction === right.deduction &&
  (left.categories === "ALL" ||
    right.categories === "ALL" ||
    namedBy(left).some((category) => namedBy(right).includes(category))) &&
  (left.destination === undefined ||
    right.destination === undefined ||
    left.destination === right.destination);

const repeated = (
  values: readonly (string | number)[],
  pathTo: (at: number) => RulesPath,
  code: RulesProblemCode,
): readonly RulesProblem[] =>
  values.flatMap((value, at) => (values.indexOf(value) === at ? [] : [problemAt(pathTo(at), code)]));
