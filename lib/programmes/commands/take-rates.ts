import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findRateLoad, type RateLoad, takenRecord } from "@/lib/programmes/data/rate-load-store";
import { findKnownRates, rateRecord } from "@/lib/programmes/data/rate-store";
import { compareLoad, countLoad, type LoadRow, sightOf } from "@/lib/programmes/domain/rate-load";
import type { TakeRatesInput } from "@/lib/programmes/domain/rate-load-inputs";
import { type FieldFailures, fail, ok, type Result, refusedFields } from "@/lib/shared/result";

type Taken = { readonly date: string; readonly stored: number; readonly corrected: number };
type Refusal =
  | FieldFailures
  | { readonly code: "rateLoadNotFound" | "rateLoadTaken" | "rateChanged" | "rateLoadNothing" };

/** How the record names where it was read. */
const sources = { FILE: "Банк России (файл)", FEED: "Банк России" } as const;

const take = async (
  actor: OfficialActor,
  input: TakeRatesInput,
  request: RequestKey,
): Promise<Result<Taken, OfficeFailure | Refusal>> => {
  const looked = await withContext(actor.session, async (db) => {
    const load = await findRateLoad(db, input.loadId);
    return load && { load, rows: compareLoad(load.date, load.rates, await findKnownRates(db, load.date)) };
  });
  if (!looked) return fail({ code: "rateLoadNotFound" });
  const chosen = chooseRows(looked.load, looked.rows, input);
  if (!chosen.ok) return chosen;

  const { date } = looked.load;
  const corrected = chosen.value.filter(({ state }) => state === "differs").length;
  const stored = chosen.value.length - corrected;
  const applied = await applyOfficeChange(
    actor,
    {
      action: "takeRates",
      event: {
        type: "rateFileTaken",
        objectType: "rateLoad",
        objectId: input.loadId,
        data: { date, count: stored, corrected, reason: corrected > 0 ? (input.reason ?? null) : null },
      },
      records: records(actor, looked.load, chosen.value, input),
      result: { date, stored, corrected },
    },
    request,
  );

  return !applied.ok && raced.has(applied.failure.code) ? fail({ code: "rateChanged" }) : applied;
};

/** Somebody stored one of these rates, or took this file, a moment ago. */
const raced: ReadonlySet<string> = new Set(["alreadyExists", "changedMeanwhile"]);

/** What is stored: the new ones always, those that moved far or differ as ticked. */
const chooseRows = (
  load: RateLoad,
  rows: readonly LoadRow[],
  input: TakeRatesInput,
): Result<readonly LoadRow[], Refusal> => {
  if (load.takenAt !== null) return fail({ code: "rateLoadTaken" });
  if (sightOf(rows) !== input.seen) return fail({ code: "rateChanged" });
  const counts = countLoad(rows);
  if (counts.far > 0 && !input.confirmed) return refusedFields({ confirmed: { code: "rateLoadFar" } });
  if (counts.differs > 0 && input.correct && !input.reason)
    return refusedFields({ reason: { code: "required" } });
  const chosen = rows.filter(({ state }) => state !== "same" && (state !== "differs" || input.correct));

  return chosen.length === 0 ? fail({ code: "rateLoadNothing" }) : ok(chosen);
};

const records = (
  actor: OfficialActor,
  load: RateLoad,
  rows: readonly LoadRow[],
  { reason }: TakeRatesInput,
) => {
  const { now } = actor.person;
  const origin = { date: load.date, source: sources[load.kind], now, authorId: actor.userId };

  return [
    takenRecord(load.id, now, actor.userId),
    ...rows.map((row) =>
      row.state === "differs" && row.known
        ? rateRecord(row, { ...origin, revision: row.known.revision + 1, reason: reason ?? "" })
        : rateRecord(row, origin),
    ),
  ];
};

/**
 * Takes a file of rates that was looked at, as it was seen: refused when a rate of it was stored or corrected meanwhile.
 * A stored rate that differs is corrected only when that was ticked and a reason given; both records stay.
 */
export const takeRates = idempotent("takeRates", take);
