import { z } from "zod";
import { ledgerKinds } from "@/lib/budget/domain/movement-words";
import { isIsoDate, parseDateInput } from "@/lib/shared/iso-date";

/** A parameter that is left out, empty or not understood asks for everything. */
const orNull = <T extends z.ZodType>(value: T) =>
  z.union([value, z.any().transform(() => null)]).default(null);

const day = z
  .string()
  .transform((text) => {
    const parsed = isIsoDate(text) ? { ok: true as const, value: text } : parseDateInput(text);
    return parsed.ok ? parsed.value : "";
  })
  .pipe(z.string().min(1));

/** The address of the ledger, days Moscow's and the last one included: `?fy=2026&line=…&kind=COMMIT&claim=26-0418&from=01.10.2026&to=&after=…`. */
export const ledgerParams = z.object({
  fy: orNull(z.coerce.number().int().min(2000).max(2100)),
  line: orNull(z.uuid()),
  kind: orNull(z.enum(ledgerKinds)),
  claim: orNull(z.string().regex(/^\d{2}-\d{4,9}$/)),
  from: orNull(day),
  to: orNull(day),
  after: orNull(z.string().regex(/^\d{1,18}$/)),
});

export type LedgerParams = z.output<typeof ledgerParams>;
