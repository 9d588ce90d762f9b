import type { IsoDate } from "@/lib/shared/iso-date";

/** A column of type `date` as the day it is: Prisma hands it over as midnight in UTC. */
export const dayOf = (stored: Date): IsoDate => stored.toISOString().slice(0, 10);

export const dayOrNull = (stored: Date | null): IsoDate | null => (stored === null ? null : dayOf(stored));
