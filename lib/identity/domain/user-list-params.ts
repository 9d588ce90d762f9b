import { z } from "zod";
import { staffRoles } from "@/lib/identity/domain/actor";

/** The address of the list of people: `?q=Ковшов&group=office&role=admin&after=…`. */
export const userListParams = z.object({
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 100) || null)
    .nullable()
    .catch(null)
    .default(null),
  group: z.enum(["office", "company", "blocked"]).nullable().catch(null).default(null),
  role: z.enum(staffRoles).nullable().catch(null).default(null),
  after: z.string().max(1024).nullable().catch(null).default(null),
});

export type UserListParams = z.output<typeof userListParams>;
