import type { Condition } from "@/lib/programmes/domain/rulebook/conditions";
import { placedConditions, placedRates } from "@/lib/programmes/domain/rulebook/reference-checks";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import {
  problemAt,
  type RulesPath,
  type RulesProblem,
} from "@/lib/programmes/domain/rulebook/rules-problems";

/**
 * Parts of a programme that this service cannot carry out: because it does not ask companies for the fact, because its
 * money and days are those of Moscow, or because its workflow is one of its own. A programme is refused by them at
 * publication, each at its place, so that no rule is ever published and then passed over. The calculation itself and
 * the command know all of them.
 */
export const unservedParts = (rules: Rulebook): readonly RulesProblem[] =>
  parts.flatMap((part) => part(rules)).map((path) => problemAt(path, "notServed"));

/** Answers the places at which a rulebook asks for more than the service does. */
type Part = (rules: Rulebook) => readonly RulesPath[];

const unless = (isServed: boolean, ...path: RulesPath): readonly RulesPath[] => (isServed ? [] : [path]);

const moneyAndPlace: Part = ({ currency, homeCountry, kind, fx }) => [
  ...unless(currency === "RUB", "currency"),
  ...unless(homeCountry === "RU", "homeCountry"),
  ...unless(kind === "REIMBURSEMENT", "kind"),
  ...unless(fx.policy === "CB_RATE_ON_PAYMENT_DATE", "fx", "policy"),
];

/** Since Moscow has kept one time all year. */
const firstYear = "2015";

const filing: Part = ({ windows, valid }) => [
  ...unless(valid.filedFrom >= firstYear, "valid", "filedFrom"),
  ...windows.flatMap(({ zone, opens, claimsPerCompany, closesWhenExhausted }, at) => [
    ...unless(zone === "Europe/Moscow", "windows", at, "zone"),
    ...unless(opens >= firstYear, "windows", at, "opens"),
    ...unless(claimsPerCompany === undefined, "windows", at, "claimsPerCompany"),
    ...unless(!closesWhenExhausted, "windows", at, "closesWhenExhausted"),
  ]),
];

/** Of the company we know how long it has existed; the rest the officer confirms by the checklist. */
const applicant: Part = ({ eligibility }) =>
  eligibility.flatMap(({ rule, asOf }, at) => [
    ...unless(rule === "REGISTRATION_AGE_MONTHS", "eligibility", at, "rule"),
    ...unless(rule !== "REGISTRATION_AGE_MONTHS" || asOf === "FILING", "eligibility", at, "asOf"),
  ]);

const goods: Part = ({ products, destinations }) => [
  ...unless(products.originProof.length === 0, "products", "originProof"),
  ...unless(products.contentShareAtLeast === undefined, "products", "contentShareAtLeast"),
  ...unless(destinations.incoterms.length === 0, "destinations", "incoterms"),
];

const servedBases: ReadonlySet<string> = new Set(["PAYMENT", "INVOICE"]);
const servedFields: ReadonlySet<string> = new Set([
  "country",
  "hsCode",
  "vendor",
  "document",
  "unit",
  "contract",
  "invoicedOn",
]);

const costs: Part = ({ period, categories }) => [
  ...unless(servedBases.has(period.basis), "period", "basis"),
  ...unless(period.preApproval === "NONE", "period", "preApproval"),
  ...categories.flatMap(({ tariff, fields }, at) => [
    ...unless(tariff === undefined, "categories", at, "tariff"),
    ...fields.flatMap((field, row) => unless(servedFields.has(field), "categories", at, "fields", row)),
  ]),
];

/** Conditions on what a claim itself says; of the company's size, sector and exports nothing is asked. */
const servedFacts: ReadonlySet<Condition["fact"]> = new Set(["CATEGORY", "PRODUCT", "COUNTRY", "PLACE"]);

const conditions: Part = (rules) =>
  placedConditions(rules).flatMap(({ value, path }) => unless(servedFacts.has(value.fact), ...path, "fact"));

const limits: Part = ({ caps, counts }) => [
  ...caps.flatMap(({ by, limit }, at) => [
    ...unless(by === "COMPANY", "caps", at, "by"),
    ...unless(limit.kind === "FIXED" || limit.kind === "TIERS", "caps", at, "limit", "kind"),
  ]),
  ...unless(counts.length === 0, "counts"),
];

const money: Part = ({ stacking, budget, floors }) => [
  ...unless(stacking.deMinimis === undefined, "stacking", "deMinimis"),
  ...unless(floors.excess === undefined, "floors", "excess"),
  ...unless(budget.overflow === "FIRST_COME", "budget", "overflow"),
  ...unless(!budget.partialAward, "budget", "partialAward"),
  ...unless(budget.reserveAt === "SUBMISSION", "budget", "reserveAt"),
  ...unless(budget.quotas.length === 0, "budget", "quotas"),
  ...unless(!budget.carryOver, "budget", "carryOver"),
];

const course: Part = ({ workflow, scoring, agreement, payment, results, publication }) => [
  ...unless(workflow.steps.length === 0, "workflow", "steps"),
  ...unless(workflow.calendar === "RU", "workflow", "calendar"),
  ...unless(workflow.clockStopsWhenReturned, "workflow", "clockStopsWhenReturned"),
  ...unless(workflow.quorum === undefined, "workflow", "quorum"),
  ...unless(workflow.samplingBasisPoints === undefined, "workflow", "samplingBasisPoints"),
  ...unless(workflow.decisionTerm.counted === "WORKING", "workflow", "decisionTerm", "counted"),
  ...unless(workflow.correctionTerm.counted === "WORKING", "workflow", "correctionTerm", "counted"),
  ...unless(scoring === undefined, "scoring"),
  ...unless(!agreement.required && agreement.preApprovalMonths === undefined, "agreement"),
  ...unless(payment.mode === "REIMBURSE", "payment", "mode"),
  ...unless(payment.on === "AWARD", "payment", "on"),
  ...unless(payment.instalments.length === 0, "payment", "instalments"),
  ...unless(results === undefined, "results"),
  ...unless(publication.fields.length === 0, "publication", "fields"),
];

/** One rate for a whole claim, or a share of a whole claim's cost, has no rate of a line to show beside it. */
const rates: Part = (rules) =>
  placedRates(rules).flatMap(({ value, path }) => unless(value.kind !== "PROGRESSIVE", ...path, "kind"));

const parts: readonly Part[] = [
  moneyAndPlace,
  filing,
  applicant,
  goods,
  costs,
  rates,
  conditions,
  limits,
  money,
  course,
];
