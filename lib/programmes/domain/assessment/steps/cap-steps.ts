import { withCaps } from "@/lib/programmes/domain/assessment/applied-caps";
import type { Step } from "@/lib/programmes/domain/assessment/assessment-state";
import { coversWhole } from "@/lib/programmes/domain/rulebook/cap-nesting";
import type { CapRule } from "@/lib/programmes/domain/rulebook/cap-rules";

// Limits on support, from the narrow to the wide: by what they cover, and the whole of the claim by over which time.

type Kind = "unit" | "part" | "claim" | "company" | "share";

const kindOf = (cap: CapRule): Kind => {
  if (cap.per === "LINE" || cap.per === "DOCUMENT" || cap.per === "UNIT") return "unit";
  if (!coversWhole(cap)) return "part";
  if (cap.limit.kind !== "FIXED" && cap.limit.kind !== "TIERS") return "share";

  return cap.span === "CLAIM" ? "claim" : "company";
};

const capStep = (name: Step["name"], kind: Kind): Step => ({
  name,
  apply: (state) => withCaps(state, name, (cap) => cap.appliesTo === "SUPPORT" && kindOf(cap) === kind),
});

/** Step 10: one line, document, certificate, event or trip. */
export const capUnitStep = capStep("capUnit", "unit");

/** Step 11: one vendor or country, a category, several categories, costs at home or abroad. */
export const capCategoryStep = capStep("capCategory", "part");

/** Step 12: the claim. */
export const capClaimStep = capStep("capClaim", "claim");

/** Step 13: the company or its group, for the year or for ever, less what is approved, reserved, paid and pending. */
export const capCompanyStep = capStep("capCompany", "company");

/** Step 14: a share of the value of goods, of export revenue, of taxes paid. */
export const capShareStep = capStep("capShare", "share");
