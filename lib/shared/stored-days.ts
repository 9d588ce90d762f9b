import type { IsoDate } from "@/lib/shared/iso-date";

/** The day in a column of type `date`: Prisma hands it over as midnight in UTC, whatever zone the machine is in. */
export const dayOf = (stored: Date): IsoDate => stored.toISOString().slice(0, 10);

/** The same for a column that may be empty. */
export const dayOrNull = (stored: Date | null): IsoDate | null => (stored === null ? null : dayOf(stored));

/** A day as Prisma takes it for such a column. */
export const storedDay = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);
