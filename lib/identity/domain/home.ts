import type { Person, StaffRole } from "@/lib/identity/domain/actor";

/** The page each role works on, the busiest first; whoever has several starts on the first that fits. */
const workplaces = [
  { path: "/review", roles: ["reviewer", "lead"] },
  { path: "/second", roles: ["approver", "commission"] },
  { path: "/approved", roles: ["finance"] },
  { path: "/admin/budget", roles: ["admin", "auditor"] },
] as const satisfies readonly { readonly path: string; readonly roles: readonly StaffRole[] }[];

/** Where a person starts after signing in. */
export const homeOf = ({ staffRoles, memberships }: Person): string => {
  const held = new Set(staffRoles.map(({ role }) => role));
  const workplace = workplaces.find(({ roles }) => roles.some((role) => held.has(role)));
  if (workplace) return workplace.path;

  return memberships.length > 0 ? "/home" : "/onboarding";
};
