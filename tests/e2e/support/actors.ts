// Every kind of person that can knock at a door of the product, and what the product should know of them.
import type { Who } from "./people";

export type StaffRole = "reviewer" | "lead" | "approver" | "commission" | "finance" | "admin" | "auditor";
export type CompanyRole = "preparer" | "certifier" | "viewer";

export type Actor = { readonly name: string; readonly who: Who | null } & (
  | { readonly side: "nobody" }
  /** Signed in with a password that somebody else has chosen: may replace it, and nothing else. */
  | { readonly side: "newcomer" }
  | { readonly side: "company"; readonly company: 1 | 5; readonly role: CompanyRole; readonly home: string }
  | { readonly side: "office"; readonly role: StaffRole; readonly home: string }
);

const member = (company: 1 | 5, role: CompanyRole): Actor => ({
  name: `${role} of company ${company}`,
  who: `${company}:${role}`,
  side: "company",
  company,
  role,
  home: "/home",
});

const official = (role: StaffRole, who: Who, home: string): Actor => ({
  name: role,
  who,
  side: "office",
  role,
  home,
});

export const actors: readonly Actor[] = [
  { name: "visitor", who: null, side: "nobody" },
  { name: "blocked person", who: "blocked", side: "nobody" },
  { name: "person with a temporary password", who: "temporary", side: "newcomer" },
  member(1, "certifier"),
  member(1, "preparer"),
  member(1, "viewer"),
  member(5, "certifier"),
  official("reviewer", "dyomina", "/review"),
  official("lead", "sokolova", "/review"),
  official("approver", "ryabtseva", "/second"),
  official("commission", "lebedev", "/second"),
  official("finance", "orekhova", "/approved"),
  official("admin", "kovshov", "/admin/budget"),
  official("auditor", "zimin", "/admin/budget"),
];
