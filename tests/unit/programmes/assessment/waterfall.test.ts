import { describe, expect, it } from "vitest";
import { assessClaim } from "@/lib/programmes/domain/assessment/assess-claim";
import {
  assessmentBlockers,
  assessmentSteps,
  lineKeys,
} from "@/lib/programmes/domain/assessment/assessment-types";
import { waterfall } from "@/lib/programmes/domain/assessment/waterfall";
import { formatMinorPlain } from "@/lib/shared/money";
import { traceInWords } from "@/scripts/entitlement/sentences";
import {
  assessed,
  documentOf,
  factsOf,
  minor,
  rulebookOf,
  type Written,
} from "@/tests/unit/programmes/catalogue/programmes";
import { applicantOn, paid } from "@/tests/unit/programmes/catalogue/russian-claims";
import { keysIn, languages, messagesOf } from "@/tests/unit/programmes/words";

const claim = (lines: readonly Written[], more: Written = {}) => ({
  format: 1,
  filedAt: "2021-04-10T12:00:00",
  applicant: applicantOn("2021-01-01"),
  lines,
  ...more,
});

const oneLine = (more: Written) =>
  assessed("mec-subsidy-2021", claim([paid("CERT", "120 000", "2020-06-30", more)]));

const inRoubles = (amount: bigint): string => formatMinorPlain(amount, 2);

describe("the eighteen steps", () => {
  it("stand in the order of the field's catalogue", () => {
    expect(waterfall.map(({ name }) => name)).toEqual(assessmentSteps);
    expect(waterfall).toHaveLength(18);
  });

  it("each say what came in and what went out, without a gap", () => {
    const { trace } = oneLine({ vat: minor("20 000"), useShare: 5000 });
    const whole = trace.filter(({ lineId }) => lineId === null);

    expect(whole.map(({ step }) => step)).toEqual(assessmentSteps);
    for (const [at, { before }] of whole.entries()) expect(before).toBe(whole[at - 1]?.after ?? 0n);
  });

  it.each<readonly [string, Written, string]>([
    ["recoverable VAT goes before the share of use", { vat: minor("20 000"), useShare: 5000 }, "25000.00"],
    ["an excluded part goes too", { excludedPart: minor("0.03") }, "59999.99"],
    ["less was invoiced", { invoiced: minor("100 000") }, "50000.00"],
    ["less was delivered", { invoiced: minor("100 000"), delivered: minor("80 000") }, "40000.00"],
    ["more was invoiced", { invoiced: minor("130 000") }, "60000.00"],
    ["cash", { paidInCash: true }, "0.00"],
    [
      "an officer's cut",
      { decision: { verdict: "REDUCED", accepted: minor("100 000"), code: "NO_DOC" } },
      "50000.00",
    ],
    [
      "an officer cannot raise",
      { decision: { verdict: "REDUCED", accepted: minor("130 000"), code: "NO_DOC" } },
      "60000.00",
    ],
    ["parked", { decision: { verdict: "PARKED", code: "NO_DOC" } }, "0.00"],
  ])("%s", (_case, more, support) => {
    expect(inRoubles(oneLine(more).totals.support)).toBe(support);
  });

  it("round per line, half up: two half kopecks make two kopecks", () => {
    const half = (id: string) => paid("CERT", "0.01", "2020-06-30", { id });

    expect(assessed("mec-subsidy-2021", claim([half("one"), half("two")])).totals.support).toBe(2n);
  });

  it("spread a limit over lines by largest remainder, so that they add up to it exactly", () => {
    const third = (id: string) => paid("CERT", "10 000 000", "2020-06-30", { id });
    const { lines, totals } = assessed(
      "mec-subsidy-2021",
      claim([third("one"), third("two"), third("three")], {
        used: [{ cap: "COMPANY_YEAR", minor: minor("2 499 999.99") }],
      }),
    );

    expect(lines.map(({ support }) => inRoubles(support))).toEqual([
      "3333333.34",
      "3333333.34",
      "3333333.33",
    ]);
    expect(inRoubles(totals.support)).toBe("10000000.01");
  });

  it("tell documents of two suppliers with one number apart", () => {
    const cap = {
      code: "DOC",
      name: { ru: "Документ", en: "Document" },
      per: "DOCUMENT",
      limit: { kind: "FIXED", minor: minor("10") },
    };
    const rules = rulebookOf({ ...documentOf("mec-subsidy-2021"), caps: [cap] });
    const of = (vendor: string, document: string, id: string) =>
      paid("CERT", "100", "2020-06-30", { id, vendor, document });
    const facts = factsOf(
      claim([of("Alpha", "1", "one"), of("Beta", "1", "two"), of("Alpha", "1", "three")]),
    );

    expect(assessClaim(rules, facts).lines.map(({ support }) => inRoubles(support))).toEqual([
      "5.00",
      "10.00",
      "5.00",
    ]);
  });

  it("keep a limit's cut apart from an officer's", () => {
    const [line] = assessed(
      "mec-subsidy-2021",
      claim([
        paid("CERT", "40 000 000", "2020-06-30", {
          decision: { verdict: "REDUCED", accepted: minor("30 000 000"), code: "DOC_MISMATCH" },
        }),
      ]),
    ).lines;

    expect(line?.cuts).toEqual([
      { step: "decision", code: "DOC_MISMATCH", minor: 1_000_000_000n, rule: null },
      { step: "capCompany", code: "CAP_COMPANY_YEAR", minor: 250_000_000n, rule: "caps.0" },
    ]);
  });
});

describe("a line that lacks something", () => {
  it.each<readonly [string, Written, string]>([
    ["an amount", { amount: undefined }, "amountMissing"],
    ["a known category", { category: "ELSEWHERE" }, "categoryUnknown"],
    ["the day of payment", { paidOn: undefined }, "fieldMissing"],
    ["a rate", { amount: { minor: "100", currency: "EUR" } }, "rateMissing"],
    ["parts within the amount", { vat: minor("120 000.01") }, "partsAboveAmount"],
  ])("%s counts zero and says so", (_what, more, code) => {
    const { totals, blockers } = oneLine(more);

    expect(totals.claimed).toBe(0n);
    expect(blockers.map((blocker) => blocker.code)).toContain(code);
  });

  it("a document that its category demands", () => {
    const written = claim(
      [paid("CERT", "1 000", "2021-02-02", { certificateOn: "2021-01-10", evidence: ["INVOICE"] })],
      { filedAt: "2021-06-01T10:00:00" },
    );

    expect(assessed("rec-certification-687", written).blockers.map(({ code }) => code)).toEqual([
      "evidenceMissing",
    ]);
  });
});

describe("the budget", () => {
  const claimWith = (budget: Written) => claim([paid("CERT", "120 000", "2020-06-30")], { budget });

  it.each<readonly [string, Written, string, string]>([
    ["enough", { available: minor("60 000") }, "60000.00", "FUNDED"],
    ["a kopeck short", { available: minor("59 999.99") }, "60000.00", "REFUSED"],
    ["nobody said", {}, "60000.00", "UNKNOWN"],
  ])("%s", (_case, budget, support, funding) => {
    const assessment = assessed("mec-subsidy-2021", claimWith(budget));

    expect([inRoubles(assessment.totals.support), assessment.funding]).toEqual([support, funding]);
  });
});

describe("the words", () => {
  const under = (language: "ru" | "en", path: string) =>
    keysIn(messagesOf(language, "assessment"))
      .filter((key) => key.startsWith(`${path}.`))
      .map((key) => key.slice(path.length + 1));

  it.each(languages)("stand for every step, every cut and everything in the way, in %s", (language) => {
    expect(under(language, "steps")).toEqual(assessmentSteps);
    expect(under(language, "step")).toEqual(assessmentSteps);
    expect(under(language, "line")).toEqual(lineKeys);
    expect(under(language, "blocker")).toEqual(assessmentBlockers);
  });

  it.each(languages)("make a sentence of every line of the trace in %s", async (language) => {
    const assessment = oneLine({ vat: minor("20 000"), useShare: 5000, invoiced: minor("90 000") });
    const { trace } = await traceInWords(assessment, language);

    expect(
      trace
        .map(({ sentence }) => sentence)
        .filter((sentence) => sentence === "" || /[{}]|assessment\./.test(sentence)),
    ).toEqual([]);
  });
});
