import { describe, expect, it } from "vitest";
import { fail, ok, type Result } from "@/lib/shared/result";

type Answer = Result<
  number,
  { readonly code: "tooLate" } | { readonly code: "tooMany"; readonly most: number }
>;

const describeAnswer = (answer: Answer): string => {
  if (answer.ok) return `granted ${answer.value}`;

  return answer.failure.code === "tooMany" ? `at most ${answer.failure.most}` : "too late";
};

describe("an answer", () => {
  it("carries what came of a granted wish", () => {
    expect(describeAnswer(ok(3))).toBe("granted 3");
  });

  it("keeps a refusal's code exact, and what stands beside it", () => {
    expect(describeAnswer(fail({ code: "tooMany", most: 20 }))).toBe("at most 20");
    expect(describeAnswer(fail({ code: "tooLate" }))).toBe("too late");
  });
});
