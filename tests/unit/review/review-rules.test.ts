import { describe, expect, it } from "vitest";
import { resumeClock, stopClock, workingDaysLeft } from "@/lib/claims/domain/decision-clock";
import { attentionOf } from "@/lib/review/domain/attention";
import { currentVerdicts, type RoundVerdict } from "@/lib/review/domain/current-verdicts";
import { decisionSum } from "@/lib/review/domain/decision-sum";
import { documentsFor } from "@/lib/review/domain/document-order";
import { verdictFor } from "@/lib/review/domain/line-verdict";
import { nextToDecide } from "@/lib/review/domain/next-line";
import { queueQuery, readQueueFilters } from "@/lib/review/domain/queue-filters";
import { leftBeforeRecommending } from "@/lib/review/domain/recommendation-readiness";
import { readWorkspaceAddress, workspaceQuery } from "@/lib/review/domain/workspace-address";
import type { WorkingCalendar } from "@/lib/shared/working-days";

const weekends = ["2026-10-10", "2026-10-11", "2026-10-17", "2026-10-18"];
const calendar: WorkingCalendar = {
  years: new Map([[2026, { version: "test", nonWorking: new Set(weekends) }]]),
};

describe("the decision clock", () => {
  const clock = { dueOn: "2026-10-13", stoppedOn: null };

  it("keeps the working days that were left when it stopped", () => {
    const stopped = stopClock(clock, "2026-10-06");
    expect(stopClock(stopped, "2026-10-08")).toEqual(stopped);
    expect(resumeClock(stopped, "2026-10-09", calendar)).toEqual({
      ok: true,
      value: { dueOn: "2026-10-16", stoppedOn: null },
    });
  });

  it("shows what was left while it stands, and lateness as it is", () => {
    expect(workingDaysLeft(stopClock(clock, "2026-10-06"), "2026-10-12", calendar)).toEqual({
      ok: true,
      value: 5,
    });
    expect(workingDaysLeft(clock, "2026-10-15", calendar)).toEqual({ ok: true, value: -2 });
  });

  it("refuses a year that is not imported", () => {
    const stopped = { dueOn: "2027-01-12", stoppedOn: "2026-10-06" };
    expect(resumeClock(stopped, "2026-10-09", calendar)).toMatchObject({
      failure: { code: "calendarMissing" },
    });
  });
});

describe("verdicts after a correction", () => {
  const verdict = (lineId: string, round: number): RoundVerdict => ({
    lineId,
    round,
    verdict: "ACCEPTED",
    eligible: 100n,
    accepted: 100n,
    reasonCode: null,
    note: "",
  });
  const lines = [
    { id: "untouched", eligible: 100n },
    { id: "opened", eligible: 100n },
    { id: "otherSum", eligible: 90n },
  ];
  const given = lines.map(({ id }) => verdict(id, 1));

  it("stand for lines that nobody touched, and for those alone", () => {
    const current = currentVerdicts(lines, given, [{ lineId: "opened", round: 1 }], 2);

    expect([...current.keys()]).toEqual(["untouched"]);
    expect(current.get("untouched")?.isCarriedOver).toBe(true);
  });
});

describe("small rules of the review", () => {
  it("a reduction leaves something and takes something", () => {
    const cut = (deducted: bigint) =>
      verdictFor(100n, { verdict: "REDUCED", amount: { deducted }, code: "ARITHMETIC", note: "why" });

    expect([cut(0n).ok, cut(1n).ok, cut(99n).ok, cut(100n).ok]).toEqual([false, true, true, false]);
  });

  it("the next line to decide comes after this one, then from the beginning", () => {
    const lines = [1, 2, 3].map((position) => ({ id: `l${position}`, position }));

    expect(nextToDecide(lines, new Set(["l2"]), 2)).toBe(3);
    expect(nextToDecide(lines, new Set(["l2", "l3"]), 3)).toBe(1);
    expect(nextToDecide(lines, new Set(["l1", "l2", "l3"]), 1)).toBe(0);
  });

  it("the parts of the decision are what was requested", () => {
    const lines = [
      { id: "a", support: "60", verdict: {} },
      { id: "b", support: "20", verdict: null },
      { id: "c", support: "10", verdict: null },
    ];

    expect(decisionSum(lines, "b", 100n)).toEqual({
      approved: 60n,
      current: 20n,
      toCheck: 10n,
      deducted: 10n,
    });
  });

  it("to approve, every item is confirmed; to decline, every item is looked at", () => {
    const state = {
      undecidedLines: 0,
      checklist: [{ item: "NO_TAX_ARREARS", passed: false }] as const,
      blockingQuestions: 0,
      blockers: 1,
    };

    expect(leftBeforeRecommending(state, "APPROVE").map(({ code }) => code)).toEqual([
      "checklistFailed",
      "blockersLeft",
    ]);
    expect(leftBeforeRecommending(state, "REJECT")).toEqual([]);
  });

  it("papers of the line in focus come first, then those of the claim", () => {
    const papers = ["b", null, "a"].map((lineId) => ({ lineId }));

    expect(documentsFor(papers, "a").map(({ lineId }) => lineId)).toEqual(["a", null, "b"]);
  });

  it("a limit is reached when the rate alone would bring more", () => {
    const facts = {
      openQuestions: 0,
      answeredQuestions: 2,
      returns: 0,
      isInReview: true,
      isFirst: false,
      accepted: 1_000n,
      rateBasisPoints: 5_000,
      lineCount: 1,
    };

    expect(attentionOf({ ...facts, support: 400n }).map(({ code }) => code)).toEqual([
      "answersReceived",
      "limitReached",
    ]);
    expect(attentionOf({ ...facts, support: 499n }).map(({ code }) => code)).toEqual(["answersReceived"]);
  });
});

describe("addresses", () => {
  it("a view of the queue reads back as it was written", () => {
    const { filters, problems } = readQueueFilters({
      view: "open",
      category: "TRANSPORT",
      from: "1 000,50",
      age: "14",
      q: "Гемма",
    });

    expect(problems).toEqual([]);
    expect(readQueueFilters(Object.fromEntries(new URLSearchParams(queueQuery(filters)))).filters).toEqual(
      filters,
    );
  });

  it("what cannot be read is said, and what is no choice is left out", () => {
    expect(readQueueFilters({ view: "all", category: "X", q: "аб", to: "много" })).toMatchObject({
      filters: { view: "mine", category: null, search: null, to: null },
      problems: expect.arrayContaining([
        { field: "q", code: "searchTooShort" },
        { field: "to", code: "amountNotNumber" },
      ]),
    });
  });

  it("another line begins with its own first paper and no form", () => {
    const address = readWorkspaceAddress({ view: "mine", line: "3", doc: "2", page: "4", form: "deduct" });

    expect(workspaceQuery(address)).toBe("view=mine&line=3&doc=2&page=4&form=deduct");
    expect(workspaceQuery(address, { line: 4 })).toBe("view=mine&line=4");
  });
});
