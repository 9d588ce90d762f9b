import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import { findRateLoad, type RateLoad } from "@/lib/programmes/data/rate-load-store";
import { findKnownRates } from "@/lib/programmes/data/rate-store";
import { compareLoad, countLoad, type LoadRowState, sightOf } from "@/lib/programmes/domain/rate-load";

/** A figure as pages show it: 1/10 000 rouble for `nominal` units, in digits. */
export type QuotationView = { readonly nominal: number; readonly value: string };

export type LoadRowView = QuotationView & {
  readonly currency: string;
  readonly state: LoadRowState;
  /** The stored record of the day, or the last one before it. */
  readonly known: (QuotationView & { readonly date: string }) | null;
};

export type RateLoadPage = Omit<RateLoad, "rates"> & {
  /** What asks for a decision first, the rest as the file has it. */
  readonly rows: readonly LoadRowView[];
  readonly counts: Readonly<Record<LoadRowState, number>>;
  /** Sent back with the decision: what was seen. */
  readonly seen: string;
  readonly mayTake: boolean;
};

const urgency: readonly LoadRowState[] = ["differs", "far", "new", "same"];

/** What a file of rates would change, beside what is stored at this moment; null when there is no such file. */
export const getRateLoad = (actor: OfficialActor, id: string): Promise<RateLoadPage | null> =>
  withContext(actor.session, async (db) => {
    const load = await findRateLoad(db, id);
    if (!load) return null;
    const { rates, ...facts } = load;
    const rows = compareLoad(load.date, rates, await findKnownRates(db, load.date));
    const sorted = rows.toSorted((one, other) => urgency.indexOf(one.state) - urgency.indexOf(other.state));

    return {
      ...facts,
      rows: sorted.map(({ currency, state, nominal, value, known }) => ({
        currency,
        state,
        nominal,
        value: value.toString(),
        known: known && { nominal: known.nominal, value: known.value.toString(), date: known.date },
      })),
      counts: countLoad(rows),
      seen: sightOf(rows),
      mayTake: mayDo(actor, "takeRates"),
    };
  });
