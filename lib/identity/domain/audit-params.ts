import { z } from "zod";
import { isIsoDate, parseDateInput } from "@/lib/shared/iso-date";

const textOrNull = (most: number) =>
  z
    .string()
    .transform((text) => text.trim().slice(0, most) || null)
    .nullable()
    .catch(null)
    .default(null);

const dayOrNull = textOrNull(20).transform((text) => {
  if (text === null || isIsoDate(text)) return text;
  const parsed = parseDateInput(text);
  return parsed.ok ? parsed.value : null;
});

/** The address of the audit trail: `?type=claimApproved&person=Ковшов&claim=26-0418&from=&to=&after=…`. */
export const auditParams = z.object({
  type: textOrNull(60),
  person: textOrNull(100),
  claim: textOrNull(12),
  inn: textOrNull(12),
  chain: textOrNull(80),
  from: dayOrNull,
  to: dayOrNull,
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable()
    .catch(null)
    .default(null),
});

export type AuditParams = z.output<typeof auditParams>;
