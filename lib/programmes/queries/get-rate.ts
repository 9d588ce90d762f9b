import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import { findRateHistory, type RateRecord } from "@/lib/programmes/data/rate-reads";

/** One rate with all its records, the one in force first: 1/10 000 rouble for `nominal` units, in digits. */
export type RatePage = {
  readonly currency: string;
  readonly date: string;
  readonly records: readonly (Omit<RateRecord, "value"> & { readonly value: string })[];
  readonly mayCorrect: boolean;
};

/** A stored rate and its history; null when nothing is stored for that day. */
export const getRate = (actor: OfficialActor, currency: string, date: string): Promise<RatePage | null> =>
  withContext(actor.session, async (db) => {
    const records = await findRateHistory(db, currency, date);
    if (records.length === 0) return null;

    return {
      currency,
      date,
      records: records.map((record) => ({ ...record, value: record.value.toString() })),
      mayCorrect: mayDo(actor, "correctRate"),
    };
  });
