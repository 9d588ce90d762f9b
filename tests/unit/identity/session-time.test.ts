import { describe, expect, test } from "vitest";
import { isHeard, warningAt } from "@/app/_components/shell/session-time";

const minute = 60_000;
const time = { heardAt: 0, idleSeconds: 14 * 60, endsAt: 12 * 60 * minute };

describe("a session's page", () => {
  test.each([
    ["says nothing while there is time", 11 * minute, null],
    ["warns before idleness ends it", 11.5 * minute, "idle"],
    ["says that idleness has ended it", 14 * minute, "over"],
  ])("%s", (_what, now, said) => expect(warningAt(now, time)).toBe(said));

  test("counts anew from every sign of life", () => {
    expect(warningAt(12 * minute, { ...time, heardAt: 10 * minute })).toBeNull();
  });

  test("warns of the end that no sign of life puts off, and names it before idleness", () => {
    const late = { ...time, heardAt: 715 * minute };
    expect(warningAt(714.9 * minute, late)).toBeNull();
    expect(warningAt(715 * minute, late)).toBe("end");
    expect(warningAt(716 * minute, { ...time, heardAt: 704 * minute })).toBe("end");
    expect(warningAt(720 * minute, { ...late, heardAt: 720 * minute })).toBe("over");
  });
});

describe("a sign of life", () => {
  const home = "https://grants.example";
  const fetched = { name: `${home}/review?_rsc=1`, initiatorType: "fetch", responseStatus: 200 };

  test("is a request that the server answered to this person", () => {
    expect(isHeard(fetched, home)).toBe(true);
    expect(isHeard({ ...fetched, initiatorType: "xmlhttprequest" }, home)).toBe(true);
  });

  test.each([
    ["a refusal", { responseStatus: 401 }],
    ["a picture", { initiatorType: "img" }],
    ["a script of the product", { name: `${home}/_next/static/a.js` }],
    ["another site", { name: "https://elsewhere.example/a" }],
  ])("is not %s", (_what, other) => expect(isHeard({ ...fetched, ...other }, home)).toBe(false));
});
