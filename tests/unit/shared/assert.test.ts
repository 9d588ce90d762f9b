import { describe, expect, it } from "vitest";
import { assert } from "@/lib/shared/assert";

describe("a broken assumption", () => {
  it("throws with the sentence that states it", () => {
    expect(() => assert(false, "A line without a claim")).toThrow("A line without a claim");
  });

  it("passes in silence while it holds, and narrows the type", () => {
    const value: string | undefined = ["a"][0];
    assert(value !== undefined, "No value");
    expect(value.length).toBe(1);
  });
});
