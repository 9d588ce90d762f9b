// The rows of declared interests and of standing in for one another.
import type { Row } from "./authorisation-matrix";

const deciding = ["reviewer", "lead", "approver", "commission", "admin", "auditor"] as const;

export const standingPages: readonly Row[] = [
  {
    file: "app/(office)/interests/page.tsx",
    area: { side: "office", roles: [...deciding, "finance"] },
    addresses: () => [{ path: "/interests", of: "everybody" }],
  },
  {
    file: "app/(office)/absences/page.tsx",
    area: { side: "office", roles: deciding },
    addresses: () => [{ path: "/absences", of: "everybody" }],
  },
];
