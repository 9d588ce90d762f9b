import { afterEach, beforeEach, expect, vi } from "vitest";

// An error that nobody expected is a fault, even when every assertion holds.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...words: readonly unknown[]) => {
    unexpected.push(words.map(String).join(" "));
  });
});

afterEach(() => {
  const seen = unexpected.splice(0);
  vi.restoreAllMocks();
  expect(seen, "unexpected console.error").toEqual([]);
});

const unexpected: string[] = [];
