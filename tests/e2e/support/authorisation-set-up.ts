// The rows of the pages that administrators and auditors open and nobody else, whatever stands in them.

import type { Row } from "./authorisation-matrix";

const pages = [
  "audit",
  "retention",
  "users",
  "users/new",
  "users/proposals",
  "register",
  "companies/new",
] as const;

export const setUpPages: readonly Row[] = pages.map((page) => ({
  file: `app/(admin)/admin/${page}/page.tsx`,
  area: { side: "office", roles: ["admin", "auditor"] },
  addresses: () => [{ path: `/admin/${page}`, of: "everybody" }],
}));
