import { describe, expect, it } from "vitest";
import { checkReadiness, isReady, waitingSupport } from "@/lib/claims/domain/readiness";
import type { ReadinessFinding, ReadinessLine } from "@/lib/claims/domain/readiness-types";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { money } from "@/lib/shared/money";
import { aDraft, aReadyLine, type DraftChanges, documentsOf } from "@/tests/unit/claims/readiness-drafts";
import { amount, inRoubles, rate, rub, rules2020, rules2026 } from "@/tests/unit/programmes/builders";

const printed = ({ level, code, lineId, field }: ReadinessFinding): string =>
  [level, code, lineId, field].filter((part) => part !== null).join(" ");

/** Level, code, line and field of each finding. */
const findingsOf = (changes: DraftChanges): readonly string[] => checkReadiness(aDraft(changes)).map(printed);

const withLine = (changes: Partial<ReadinessLine>): DraftChanges => ({ lines: [aReadyLine(changes)] });

it("a complete draft has nothing against it", () => {
  expect(checkReadiness(aDraft())).toEqual([]);
  expect(isReady([])).toBe(true);
});

/** Rules whose limits tell exhibitions at home from those abroad, while the category asks for no country. */
const exhibitionsAnywhere: Rulebook = {
  ...rules2020,
  categories: rules2020.categories.map((category) =>
    category.code === "EXHIBITION" ? { ...category, fields: [] } : category,
  ),
};

describe("a claim cannot be sent", () => {
  it.each<[string, DraftChanges, string]>([
    [
      "before the window opens",
      { now: new Date("2020-01-31T20:59:59Z"), lines: [aReadyLine()] },
      "block windowNotYetOpen",
    ],
    ["after the window has closed", { now: new Date("2021-01-31T21:00:00Z") }, "block windowClosed"],
    ["by a company that is too young", { company: { registeredOn: "2020-04-07" } }, "block companyTooYoung"],
    ["without an account", { hasAccount: false }, "block noAccount"],
    ["without lines", { lines: [] }, "block noLines"],
    ["without an open budget line", { availableKopecks: null }, "block budgetNotOpen"],
    ["for more than is left in the budget", { availableKopecks: rub("149 999.99") }, "block budgetExhausted"],
    ["before it is declared", { submitter: { mayCertify: true, declared: false } }, "block notDeclared"],
    [
      "for a category the version lacks",
      { rules: rules2026, category: "ECOMMERCE" },
      "block categoryNotInProgramme",
    ],
    ["without a purpose", withLine({ purpose: "  " }), "block fieldMissing line-1 purpose"],
    ["without a supplier", withLine({ supplierName: "" }), "block fieldMissing line-1 supplierName"],
    [
      "without an invoice number",
      withLine({ invoiceNumber: null }),
      "block fieldMissing line-1 invoiceNumber",
    ],
    ["without an amount", withLine({ amount: null }), "block fieldMissing line-1 amount"],
    ["with an amount of nothing", withLine({ amount: money(0n, "RUB") }), "block fieldMissing line-1 amount"],
    ["without a payment date", withLine({ paidOn: null }), "block fieldMissing line-1 paidOn"],
    ["without what its category asks for", withLine({ hsCode: null }), "block fieldMissing line-1 hsCode"],
    [
      "without the country that a limit asks for, even where the category does not",
      { ...withLine({ destinationCountry: null }), rules: exhibitionsAnywhere, category: "EXHIBITION" },
      "block fieldMissing line-1 destinationCountry",
    ],
    ["when it is paid tomorrow", withLine({ paidOn: "2020-10-07" }), "block dateInFuture line-1 paidOn"],
    [
      "when it is invoiced tomorrow",
      withLine({ invoiceDate: "2020-10-07" }),
      "block dateInFuture line-1 invoiceDate",
    ],
    [
      "when it was paid before its invoice",
      withLine({ invoiceDate: "2020-07-01" }),
      "block paidBeforeInvoice line-1 paidOn",
    ],
    ["with more VAT than amount", withLine({ vat: amount("300 000.01") }), "block vatAboveAmount line-1 vat"],
    [
      "in a currency without a rate",
      withLine({ amount: amount("5 000 EUR") }),
      "block rateMissing line-1 paidOn",
    ],
    [
      "in a currency nobody knows",
      withLine({ amount: money(500_000n, "XXX") }),
      "block currencyUnknown line-1 amount",
    ],
    [
      "without a required document",
      {
        documents: [
          { lineId: null, kind: "CONTRACT" },
          { lineId: "line-1", kind: "INVOICE" },
          { lineId: "line-1", kind: "ACT" },
        ],
      },
      "block documentMissing line-1",
    ],
    ["below the minimum", withLine({ amount: amount("99 999.98") }), "block belowMinimum"],
    [
      "when nothing of it is payable",
      withLine({ paidOn: "2019-12-27", invoiceDate: "2019-12-20" }),
      "block nothingPayable",
    ],
    ["when the cap is used up", { capLeft: { PREPARATION_YEAR: 0n } }, "block nothingPayable"],
  ])("%s", (_when, changes, finding) => {
    const findings = checkReadiness(aDraft(changes));

    expect(findings.map(printed)).toContain(finding);
    expect(isReady(findings)).toBe(false);
  });

  it("but can at the last second of the window, on the company’s first day, with the last money", () => {
    expect(findingsOf({ now: new Date("2021-01-31T20:59:30Z") })).toEqual([]);
    expect(findingsOf({ company: { registeredOn: "2020-04-06" } })).toEqual([]);
    expect(findingsOf({ availableKopecks: rub("150 000") })).toEqual([]);
    expect(findingsOf(withLine({ paidOn: "2020-10-06", invoiceDate: "2020-10-06" }))).toEqual([]);
    expect(findingsOf({ submitter: { mayCertify: true, declared: true } })).toEqual([]);
  });

  it("and a young company learns from which day on it may", () => {
    const [finding] = checkReadiness(aDraft({ company: { registeredOn: "2020-08-31" } }));

    expect(finding?.params).toMatchObject({ from: { kind: "date", date: "2021-02-28" } });
  });
});

describe("a correction", () => {
  it("is not held to the window, the age and the minimum that the first submission passed", () => {
    expect(
      findingsOf({
        isCorrection: true,
        now: new Date("2021-06-01T07:00:00Z"),
        company: { registeredOn: "2021-05-01" },
        ...withLine({ amount: amount("300 000") }),
      }),
    ).toEqual([]);
  });
});

describe("what will likely be cut", () => {
  it("is a payment outside the period, with the cost that is lost", () => {
    const lines = [
      aReadyLine(),
      aReadyLine({ id: "late", invoiceNumber: "2", invoiceDate: "2019-12-20", paidOn: "2019-12-27" }),
    ];
    const findings = checkReadiness(aDraft({ lines }));

    expect(findings.map(printed)).toEqual(["likelyCut outOfPeriod late paidOn"]);
    expect(findings[0]?.params).toMatchObject({ cut: { minor: "30000000" }, date: { date: "2019-12-27" } });
    expect(isReady(findings)).toBe(true);
  });

  it("is an excluded product", () => {
    const lines = [aReadyLine(), aReadyLine({ id: "tyres", invoiceNumber: "2", hsCode: "4011 10" })];

    expect(findingsOf({ lines })).toEqual(["likelyCut productExcluded tyres hsCode"]);
  });

  it("is what lies above a cap, with what the cap takes", () => {
    const findings = checkReadiness(aDraft({ capLeft: { PREPARATION_YEAR: rub("100 000") } }));

    expect(findings.map(printed)).toEqual(["likelyCut capReached"]);
    expect(findings[0]?.params).toMatchObject({ cut: { minor: "5000000" }, left: { minor: "10000000" } });
  });
});

describe("hints", () => {
  it("point at the second line with one invoice of one supplier, however it is spelt", () => {
    const lines = [aReadyLine(), aReadyLine({ id: "again", invoiceNumber: "inv 0127" })];
    const findings = checkReadiness(aDraft({ lines }));

    expect(findings.map(printed)).toEqual(["hint duplicateInvoice again invoiceNumber"]);
    expect(findings[0]?.params).toMatchObject({ otherLine: { text: "1" } });
  });

  it.each([
    ["another supplier", { supplierName: "Hudson Labs" }],
    ["another day", { invoiceDate: "2020-06-24" }],
    ["another number", { invoiceNumber: "INV-0128" }],
  ])("do not see a duplicate in the invoice of %s", (_which, changes) => {
    expect(findingsOf({ lines: [aReadyLine(), aReadyLine({ id: "other", ...changes })] })).toEqual([]);
  });

  it("name documents that help", () => {
    expect(findingsOf({ documents: documentsOf([aReadyLine()]).slice(1) })).toEqual(["hint documentAdvised"]);
  });

  it("ask for the VAT of a Russian invoice", () => {
    expect(findingsOf(withLine({ supplierCountry: "RU" }))).toEqual(["hint vatNotStated line-1 vat"]);
    expect(findingsOf(withLine({ supplierCountry: "RU", vat: money(0n, "RUB") }))).toEqual([]);
  });

  it("tell a preparer who sends the claim, and only where somebody else must", () => {
    const submitter = { mayCertify: false, declared: null };

    expect(findingsOf({ submitter })).toEqual(["hint certifierNext"]);
    expect(
      findingsOf({
        submitter,
        rules: { ...rules2020, workflow: { ...rules2020.workflow, certifierRequired: false } },
      }),
    ).toEqual([]);
  });
});

describe("documents", () => {
  it("of another kind do where the rules say so", () => {
    const documents = documentsOf([aReadyLine()]).map((document) =>
      document.kind === "CERTIFICATE" ? { ...document, kind: "TEST_REPORT" as const } : document,
    );

    expect(findingsOf({ documents })).toEqual([]);
  });

  it("of another line do not", () => {
    const lines = [aReadyLine(), aReadyLine({ id: "line-2", invoiceNumber: "2" })];

    expect(findingsOf({ lines, documents: documentsOf([aReadyLine()]) })).toEqual([
      "block documentMissing line-2",
      "block documentMissing line-2",
      "block documentMissing line-2",
    ]);
  });

  it("that are missing hold back the support of their lines", () => {
    const lines = [
      aReadyLine(),
      aReadyLine({ id: "line-2", invoiceNumber: "2", amount: amount("190 232.58") }),
    ];
    const draft = aDraft({ lines, documents: documentsOf([aReadyLine()]) });

    expect(inRoubles(waitingSupport(checkReadiness(draft), draft.assessment))).toBe("95116.29");
    expect(waitingSupport([], draft.assessment)).toBe(0n);
  });

  it("that are missing for the whole claim hold back all of it", () => {
    const draft = aDraft();
    const missing = {
      level: "block",
      code: "documentMissing",
      lineId: null,
      field: null,
      params: {},
    } as const;

    expect(inRoubles(waitingSupport([missing], draft.assessment))).toBe("150000.00");
  });
});

it("findings come by weight: what blocks, what will be cut, what may help", () => {
  const lines = [
    aReadyLine({ supplierCountry: "RU" }),
    aReadyLine({
      id: "late",
      invoiceNumber: "2",
      invoiceDate: "2019-12-20",
      paidOn: "2019-12-27",
      purpose: "",
    }),
  ];
  const levels = checkReadiness(aDraft({ lines })).map(({ level }) => level);

  expect(levels).toEqual(["block", "likelyCut", "hint"]);
});

it("a line with a rate is counted in roubles", () => {
  const line = aReadyLine({ amount: amount("5 900 EUR") });
  const rates = { "line-1": rate("EUR", "78.6812", "2020-06-30") };

  expect(checkReadiness(aDraft({ lines: [line], rates }))).toEqual([]);
});
