import type { Team } from "@/prisma/seed/courses";

/** Who handled what; nobody appears twice in one team. */
export const teams = {
  a: { reviewer: "dyomina", approver: "ryabtseva", commission: "lebedev" },
  b: { reviewer: "tarasov", approver: "ryabtseva", commission: "shuvalova" },
  c: { reviewer: "tarasov", approver: "gushchin", commission: "lebedev" },
  d: { reviewer: "dyomina", approver: "gushchin", commission: "shuvalova" },
} as const satisfies Record<string, Team>;
