// The rows of what everybody counts by: exchange rates and the working calendar.
import type { Row } from "./authorisation-matrix";

const keeping = ["admin", "auditor"] as const;
const reading = [...keeping, "finance"] as const;

export const referencePages: readonly Row[] = [
  {
    file: "app/(admin)/admin/calendar/page.tsx",
    area: { side: "office", roles: keeping },
    addresses: () => [
      { path: "/admin/calendar", of: "everybody" },
      { path: "/admin/calendar?year=2027&state=1&day=2027-03-05", of: "everybody" },
    ],
  },
  {
    file: "app/(admin)/admin/rates/page.tsx",
    area: { side: "office", roles: reading },
    addresses: () => [{ path: "/admin/rates", of: "everybody" }],
  },
  {
    file: "app/(admin)/admin/rates/[currency]/[date]/page.tsx",
    area: { side: "office", roles: reading },
    addresses: ({ rate }) => [
      { path: `/admin/rates/${rate.currency}/${rate.date}`, of: "everybody" },
      { path: `/admin/rates/${rate.currency}/1993-01-01`, of: "nobody" },
      { path: "/admin/rates/XXX/x", of: "nobody" },
    ],
  },
  {
    file: "app/(admin)/admin/rates/loads/[id]/page.tsx",
    area: { side: "office", roles: reading },
    addresses: ({ rateLoad, noId }) => [
      { path: `/admin/rates/loads/${rateLoad}`, of: "everybody" },
      { path: `/admin/rates/loads/${noId}`, of: "nobody" },
      { path: "/admin/rates/loads/x", of: "nobody" },
    ],
  },
];
