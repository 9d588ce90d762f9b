import { describe, expect, it } from "vitest";
import { acrAskedFor, isSsoSide, provesSecondFactor, sideOf } from "@/lib/identity/domain/sso";

describe("a provider's word on a second factor", () => {
  it.each([
    ["amr:mfa", { acr: null, amr: ["pwd", "mfa"] }, true],
    ["amr:mfa amr:hwk", { acr: null, amr: ["hwk"] }, true],
    ["acr:urn:example:loa3", { acr: "urn:example:loa3", amr: [] }, true],
    ["amr:mfa", { acr: "mfa", amr: ["pwd"] }, false],
    ["acr:urn:example:loa3", { acr: "urn:example:loa2", amr: ["urn:example:loa3"] }, false],
    ["", { acr: "", amr: [""] }, false],
    ["mfa", { acr: "mfa", amr: ["mfa"] }, false],
  ])("counts by the words %j only", (accepted, claims, counts) => {
    expect(provesSecondFactor(claims, accepted)).toBe(counts);
  });

  it("is asked for by its acr values", () => {
    expect(acrAskedFor("amr:mfa acr:urn:a acr:urn:b")).toBe("urn:a urn:b");
    expect(acrAskedFor("")).toBe("");
  });
});

describe("the sides of single sign-on", () => {
  it("are two, and officials have their own", () => {
    expect(["office", "company", "nobody", "toString"].filter(isSsoSide)).toEqual(["office", "company"]);
    expect(sideOf({ staffRoles: [{ role: "auditor", programmeId: null }] })).toBe("office");
    expect(sideOf({ staffRoles: [] })).toBe("company");
  });
});
