import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import {
  problemAt,
  type RulesPath,
  type RulesProblem,
} from "@/lib/programmes/domain/rulebook/rules-problems";

type Check = (rules: Rulebook) => readonly RulesProblem[];

const remindersComeWithinTheTerm: Check = ({ workflow: { reminders, correctionTerm } }) =>
  reminders.flatMap((days, at) =>
    days < correctionTerm.days ? [] : [problemAt(["workflow", "reminders", at], "reminderAfterDeadline")],
  );

const listsNameEachOnce: Check = ({ workflow, amountBase, categories }) => [
  ...repeated(workflow.reminders, ["workflow", "reminders"]),
  ...repeated(workflow.checklist, ["workflow", "checklist"]),
  ...repeated(amountBase.vatCoveredFor, ["amountBase", "vatCoveredFor"]),
  ...workflow.approvalChain.flatMap(({ levels }, at) =>
    repeated(levels, ["workflow", "approvalChain", at, "levels"]),
  ),
  ...categories.flatMap(({ excludeProducts }, at) =>
    repeated(excludeProducts, ["categories", at, "excludeProducts"]),
  ),
];

const repeated = (values: readonly (string | number)[], path: RulesPath): readonly RulesProblem[] =>
  values.flatMap((value, at) =>
    values.indexOf(value) === at ? [] : [problemAt([...path, at], "duplicateValue")],
  );

/** What the parts about the course of a claim say about each other. */
export const workflowChecks: readonly Check[] = [remindersComeWithinTheTerm, listsNameEachOnce];
