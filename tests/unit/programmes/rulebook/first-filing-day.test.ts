import { describe, expect, it } from "vitest";
import { mayFileFrom } from "@/lib/programmes/domain/rulebook/first-filing-day";
import { monthsAfter } from "@/lib/shared/iso-date";
import { rules2020 } from "@/tests/unit/programmes/builders";

describe("six full months after registration", () => {
  it.each([
    ["2020-01-15", "2020-07-15"],
    ["2020-08-31", "2021-02-28"],
    ["2019-08-31", "2020-02-29"],
    ["2020-07-01", "2021-01-01"],
    ["2020-12-31", "2021-06-30"],
  ])("a company registered on %s may file from %s", (registeredOn, from) => {
    expect(mayFileFrom(rules2020, { registeredOn })).toBe(from);
  });

  it("do not matter where the programme asks for none", () => {
    expect(mayFileFrom({ ...rules2020, eligibility: [] }, { registeredOn: "2020-01-15" })).toBe("2020-01-15");
  });

  it("are counted over the turn of years", () => {
    expect(monthsAfter("2020-11-30", 3)).toBe("2021-02-28");
    expect(monthsAfter("2020-11-30", 24)).toBe("2022-11-30");
  });
});
