import {
  type AssessmentState,
  blockedBy,
  cutLines,
  type LineCut,
  type Step,
  type WorkLine,
} from "@/lib/programmes/domain/assessment/assessment-state";
import type { ClaimFactsLine } from "@/lib/programmes/domain/assessment/claim-schema";
import { costPeriodOf, fieldOfBasis } from "@/lib/programmes/domain/assessment/cost-period";
import { listInForce } from "@/lib/programmes/domain/assessment/known-facts";
import { day, text } from "@/lib/programmes/domain/message-params";
import { lineageOf } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/**
 * Step 2: may this cost be supported at all? The claim by version, window and applicant; each line by its day, a
 * prior approval, its country, its product, where the goods were made, and whether another programme paid for it.
 * (The last stands here and not at step 16, so that a cost that brings nothing takes no share of a limit.)
 */
export const testsStep: Step = {
  name: "tests",
  apply: (state) => {
    const refused = withFilingDay(state);
    const period = costPeriodOf(state.rules, state.filedOn);
    const goods = listsOf(refused, "products");
    const countries = listsOf(refused, "countries");
    const known = [...goods.missing, ...countries.missing].reduce(
      (current, list) => blockedBy(current, "listNotInForce", { list: text(list) }),
      refused,
    );
    const judges: readonly Judge[] = [
      claimJudge(known),
      periodJudge(state.rules, period),
      approvalJudge(state),
      countryJudge(state.rules, countries),
      productJudge(goods, excludedByCategory(known)),
      originJudge(state.rules),
      elsewhereJudge(state.rules),
    ];

    return cutLines(known, "tests", (line) => firstOf(judges, line));
  },
};

type Judge = (line: ClaimFactsLine) => LineCut | null;

const firstOf = (judges: readonly Judge[], line: WorkLine): LineCut | null => {
  for (const judge of judges) {
    const cut = judge(line.source);
    if (cut !== null) return cut;
  }

  return null;
};

const nothing = (cut: Omit<LineCut, "to">): LineCut => ({ ...cut, to: 0n });

const withFilingDay = (state: AssessmentState): AssessmentState => {
  const { rules, claim, filedOn } = state;
  if (filedOn < rules.valid.filedFrom || filedOn > rules.valid.filedTo)
    return blockedBy(state, "versionNotInForce");
  const isOpen = rules.windows.some(({ opens, closes }) => opens <= claim.filedAt && claim.filedAt < closes);

  return isOpen ? state : blockedBy(state, "windowClosed");
};

const claimJudge = ({ blockers, eligibility }: AssessmentState): Judge => {
  const isOut = blockers.some(({ code }) => code === "versionNotInForce" || code === "windowClosed");
  const failed = eligibility.find(({ outcome, severity }) => outcome === "FAILED" && severity === "BLOCK");

  return () => {
    if (isOut) return nothing({ code: "OUT_OF_WINDOW", rule: "windows", key: "windowClosed" });

    return failed === undefined
      ? null
      : nothing({
          code: "INELIGIBLE_APPLICANT",
          rule: failed.path,
          key: "applicantRefused",
          params: { rule: text(failed.rule) },
        });
  };
};

const periodJudge =
  ({ period }: Rulebook, { from, to }: { readonly from: string; readonly to: string }): Judge =>
  (line) => {
    const date = line[fieldOfBasis[period.basis]];

    return date === undefined || (from <= date && date <= to)
      ? null
      : nothing({
          code: "OUT_OF_PERIOD",
          rule: "period",
          key: "outOfPeriod",
          params: { date: day(date), from: day(from), to: day(to) },
        });
  };

const approvalJudge =
  ({ rules: { period }, claim: { approvedOn } }: AssessmentState): Judge =>
  ({ committedOn, paidOn }) => {
    if (period.preApproval === "NONE") return null;
    const spentOn = period.preApproval === "BEFORE_COMMITMENT" ? committedOn : paidOn;

    return approvedOn !== undefined && spentOn !== undefined && approvedOn <= spentOn
      ? null
      : nothing({ code: "BEFORE_APPROVAL", rule: "period.preApproval", key: "beforeApproval" });
  };

type Lists = {
  readonly include: readonly string[] | null;
  readonly exclude: readonly string[];
  readonly missing: readonly string[];
};

/** What stands on the programme's lists on the filing day; `include` is null when nothing in particular is asked. */
const listsOf = (state: AssessmentState, kind: "products" | "countries"): Lists => {
  const asked = kind === "products" ? state.rules.products : state.rules.destinations;
  const members = (codes: readonly string[]) => codes.flatMap((code) => listInForce(state, kind, code) ?? []);

  const ofCategories =
    kind === "products" ? state.rules.categories.flatMap(({ excludeProducts }) => excludeProducts) : [];
  const named = new Set([...asked.include, ...asked.exclude, ...ofCategories]);

  return {
    include: asked.include.length > 0 ? members(asked.include) : null,
    exclude: members(asked.exclude),
    missing: [...named].filter((code) => listInForce(state, kind, code) === null),
  };
};

const countryJudge =
  ({ destinations }: Rulebook, { include, exclude }: Lists): Judge =>
  ({ country, incoterm }) => {
    const isIn = include === null || (country !== undefined && include.includes(country));
    const isOut = country !== undefined && exclude.includes(country);
    const isCarried =
      destinations.incoterms.length === 0 ||
      (incoterm !== undefined && destinations.incoterms.includes(incoterm));

    return isIn && !isOut && isCarried
      ? null
      : nothing({
          code: "INELIGIBLE_COUNTRY",
          rule: "destinations",
          key: "country",
          params: { country: text(country ?? "") },
        });
  };

/** Prefixes that a category, or a branch above it, leaves out on its own. */
const excludedByCategory = (state: AssessmentState): ReadonlyMap<string, readonly string[]> =>
  new Map(
    state.rules.categories.map(({ code }) => [
      code,
      lineageOf(state.rules, code)
        .flatMap(({ excludeProducts }) => excludeProducts)
        .flatMap((list) => listInForce(state, "products", list) ?? []),
    ]),
  );

const productJudge =
  ({ include, exclude }: Lists, byCategory: ReadonlyMap<string, readonly string[]>): Judge =>
  ({ hsCode, category }) => {
    const isUnder = (prefixes: readonly string[]) =>
      hsCode !== undefined && prefixes.some((prefix) => hsCode.startsWith(prefix));

    return (include === null || isUnder(include)) &&
      !isUnder(exclude) &&
      !isUnder(byCategory.get(category) ?? [])
      ? null
      : nothing({
          code: "INELIGIBLE_PRODUCT",
          rule: "products",
          key: "product",
          params: { hsCode: text(hsCode ?? "") },
        });
  };

const originJudge =
  ({ products: { originProof, contentShareAtLeast } }: Rulebook): Judge =>
  (line) => {
    const isProven =
      originProof.length === 0 || (line.originProof !== undefined && originProof.includes(line.originProof));
    const hasContent = contentShareAtLeast === undefined || (line.contentShare ?? 0) >= contentShareAtLeast;

    return isProven && hasContent
      ? null
      : nothing({ code: "INELIGIBLE_PRODUCT", rule: "products", key: "origin" });
  };

const elsewhereJudge =
  ({ stacking: { exclusiveWith } }: Rulebook): Judge =>
  ({ financedBy }) => {
    const other = financedBy.find((code) => exclusiveWith === "ALL" || exclusiveWith.includes(code));

    return other === undefined
      ? null
      : nothing({
          code: "DOUBLE_FINANCING",
          rule: "stacking.exclusiveWith",
          key: "financedElsewhere",
          params: { programme: text(other) },
        });
  };
