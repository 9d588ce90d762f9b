import { describe, expect, it } from "vitest";
import { checklistItemCodes } from "@/lib/programmes/domain/checklist-items";
import { costCategoryCodes } from "@/lib/programmes/domain/cost-categories";
import { deductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import { evidenceKindCodes } from "@/lib/programmes/domain/evidence-kinds";
import { roubles } from "@/lib/programmes/domain/message-params";
import { rulesProblemCodes } from "@/lib/programmes/domain/rulebook/rules-problems";
import {
  aClaim,
  aLine,
  amount,
  assess,
  programmeDocument,
  rate,
  rub,
  rulesOf,
} from "@/tests/unit/programmes/builders";
import { claim260418, claim260592 } from "@/tests/unit/programmes/demo-claims";
import { keysIn, languages, messagesOf, sentence } from "@/tests/unit/programmes/words";

const namespaces = ["categories", "deductions", "evidenceKinds", "entitlement"] as const;

describe.each(namespaces)("the words of %s", (namespace) => {
  it("are the same in both languages, in the same order", () => {
    expect(keysIn(messagesOf("en", namespace))).toEqual(keysIn(messagesOf("ru", namespace)));
  });

  it("are nowhere empty", () => {
    for (const language of languages) {
      const spoken = JSON.stringify(messagesOf(language, namespace));

      expect(spoken).not.toContain('""');
    }
  });
});

const under = (namespace: string, path: string): readonly string[] =>
  keysIn(messagesOf("ru", namespace))
    .filter((key) => key.startsWith(path))
    .map((key) => key.slice(path.length));

describe("every row of a table has its words", () => {
  it("categories", () => {
    expect(Object.keys(messagesOf("ru", "categories"))).toEqual(costCategoryCodes);
  });
  it("documents", () => {
    expect(Object.keys(messagesOf("ru", "evidenceKinds"))).toEqual(evidenceKindCodes);
  });
  it("deduction reasons, each with a sentence that names the amount", () => {
    expect(Object.keys(messagesOf("ru", "deductions"))).toEqual(deductionCodes);
    for (const language of languages)
      for (const code of deductionCodes)
        expect(sentence(language, "deductions")(`${code}.sentence`, { amount: roubles(1n) })).toContain(
          "1 RUB",
        );
  });
  it.each([
    ["checklist.", checklistItemCodes],
    ["rulesProblem.", rulesProblemCodes],
  ] as const)("%s", (path, codes) => {
    expect(under("entitlement", path)).toEqual([...codes]);
  });
});

// Together these claims make the engine say everything it can say of a claim of this service.
const { floors: _floors, ...withoutMinimum } = programmeDocument("v2");
const talkative = [
  claim260418,
  claim260592,
  aClaim({ rules: rulesOf({ ...withoutMinimum, caps: [] }) }),
  aClaim({ lines: [aLine({ amount: amount("20 000") })] }),
  aClaim({ registeredOn: "2020-12-31" }),
  aClaim({
    lines: [
      aLine({ amount: amount("9 000 000"), decision: { verdict: "PARKED", code: "NO_DOC" } }),
      aLine({ id: "2", amount: amount("9 000 000") }),
    ],
  }),
  aClaim({
    lines: [
      aLine({ hsCode: "4011" }),
      aLine({ id: "2", paidOn: "2019-01-01" }),
      aLine({ id: "3", vat: rub("20 000") }),
    ],
  }),
  aClaim({
    lines: [
      aLine({ amount: undefined, paidOn: undefined }),
      aLine({ id: "3", vat: rub("200 000") }),
      aLine({ id: "4", amount: amount("1 EUR") }),
      aLine({ id: "5", amount: amount("1 EUR"), rate: rate("EUR", "78.6812", "2020-06-30") }),
      aLine({ id: "6", decision: { verdict: "REDUCED", accepted: rub("1"), code: "NO_DOC" } }),
    ],
  }),
  aClaim({ category: "EXHIBITION", lines: [aLine({ country: undefined })] }),
  aClaim({ category: "LUNCH" }),
].map(assess);

describe.each(languages)("in %s", (language) => {
  const say = sentence(language, "assessment");

  it("every line of an explanation makes a sentence with the values it has", () => {
    const amounts = { before: roubles(1n), after: roubles(1n), cut: roubles(1n) };
    for (const { key, lineId, params } of talkative.flatMap(({ trace }) => trace))
      expect(say(`${lineId === null ? "step" : "line"}.${key}`, { ...amounts, ...params })).not.toMatch(
        /[{}]/,
      );
  });

  it("every blocker makes a sentence with the values it has", () => {
    const blockers = talkative.flatMap((assessment) => assessment.blockers);
    for (const { code, params } of blockers) expect(say(`blocker.${code}`, params)).not.toMatch(/[{}]/);

    expect(new Set(blockers.map(({ code }) => code))).toEqual(
      new Set([
        "amountMissing",
        "fieldMissing",
        "rateMissing",
        "partsAboveAmount",
        "categoryUnknown",
        "applicantRefused",
        "belowMinimum",
      ]),
    );
  });
});
