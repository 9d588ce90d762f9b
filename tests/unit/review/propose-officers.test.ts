import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AvailableOfficer, proposeOfficers } from "@/lib/review/domain/propose-officers";

const officer = (id: string, inHand = 0, isAway = false): AvailableOfficer => ({ id, inHand, isAway });
const claim = (id: string, able: readonly string[], related: readonly string[] = []) => ({
  id,
  able,
  related,
});
const everybody = ["a", "b", "c"];

const proposalOf = (...given: Parameters<typeof proposeOfficers>) =>
  Object.fromEntries(proposeOfficers(...given));

describe("who is proposed for the claims of somebody who leaves", () => {
  test("whoever has the fewest, those proposed before included; ids decide between equals", () => {
    const claims = ["1", "2", "3", "4"].map((id) => claim(id, everybody));

    expect(proposalOf(claims, [officer("c", 1), officer("b", 0), officer("a", 0)])).toEqual({
      1: "a",
      2: "b",
      3: "a",
      4: "b",
    });
  });

  test("only those who may have the claim; nobody where nobody may", () => {
    const claims = [claim("1", ["c"]), claim("2", [])];

    expect(proposalOf(claims, [officer("a"), officer("c", 9)])).toEqual({ 1: "c" });
  });

  test("somebody away, or connected with the company, only when there is nobody else", () => {
    const officers = [officer("a", 0, true), officer("b", 5), officer("c", 7)];

    expect(proposalOf([claim("1", everybody)], officers)).toEqual({ 1: "b" });
    expect(proposalOf([claim("1", everybody, ["b"])], officers)).toEqual({ 1: "c" });
    expect(proposalOf([claim("1", ["a"])], officers)).toEqual({ 1: "a" });
    expect(proposalOf([claim("1", ["a", "b"], ["b"])], officers)).toEqual({ 1: "b" });
  });

  test("loads of equals never end up further apart than one, and every claim that somebody may have has somebody", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 60 }), (people, count) => {
        const ids = Array.from({ length: people }, (_, at) => `officer ${at}`);
        const claims = Array.from({ length: count }, (_, at) => claim(`claim ${at}`, ids));
        const proposed = proposeOfficers(
          claims,
          ids.map((id) => officer(id)),
        );
        const loads = ids.map((id) => [...proposed.values()].filter((one) => one === id).length);

        return proposed.size === count && Math.max(...loads) - Math.min(...loads) <= 1;
      }),
    );
  });
});
