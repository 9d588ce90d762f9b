import { describe, expect, it } from "vitest";
import { drawReviewer, leastLoaded } from "@/lib/review/domain/draw-reviewer";

const candidates = [
  { id: "c", inHand: 2 },
  { id: "b", inHand: 1 },
  { id: "a", inHand: 1 },
  { id: "d", inHand: 1 },
];
const seedOf = (number: number) => number.toString(16).padStart(64, "0");

describe("drawing an officer", () => {
  it("is among those with the fewest claims only, in the order of their ids", () => {
    expect(leastLoaded(candidates).map(({ id }) => id)).toEqual(["a", "b", "d"]);
  });

  it("comes to the same person from the same seed, whoever draws and in whatever order they are read", () => {
    expect(drawReviewer(candidates, seedOf(7))).toEqual(drawReviewer([...candidates].reverse(), seedOf(7)));
    expect(drawReviewer(candidates, seedOf(7))?.id).toBe("b");
  });

  it("gives each the same share over many seeds", () => {
    const counts: Record<string, number> = {};
    for (let seed = 0; seed < 3_000; seed += 1) {
      const { id = "" } = drawReviewer(candidates, seedOf(seed)) ?? {};
      counts[id] = (counts[id] ?? 0) + 1;
    }

    expect(counts).toEqual({ a: 1_000, b: 1_000, d: 1_000 });
  });

  it("answers nobody where there is nobody", () => {
    expect(drawReviewer([], seedOf(1))).toBeNull();
  });
});
