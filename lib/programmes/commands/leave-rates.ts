import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findRateLoad, takenRecord } from "@/lib/programmes/data/rate-load-store";
import type { LeaveRatesInput } from "@/lib/programmes/domain/rate-load-inputs";
import { fail, type Result } from "@/lib/shared/result";

type Left = { readonly date: string };

const leave = async (
  actor: OfficialActor,
  { loadId }: LeaveRatesInput,
  request: RequestKey,
): Promise<Result<Left, OfficeFailure | { readonly code: "rateLoadNotFound" | "rateLoadTaken" }>> => {
  const load = await withContext(actor.session, (db) => findRateLoad(db, loadId));
  if (!load) return fail({ code: "rateLoadNotFound" });
  if (load.takenAt !== null) return fail({ code: "rateLoadTaken" });

  const { date } = load;
  const applied = await applyOfficeChange(
    actor,
    {
      action: "leaveRates",
      event: { type: "rateFileLeft", objectType: "rateLoad", objectId: loadId, data: { date } },
      records: [takenRecord(loadId, actor.person.now, actor.userId)],
      result: { date },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "changedMeanwhile"
    ? fail({ code: "rateLoadTaken" })
    : applied;
};

/** Puts a file of rates aside: what is stored stays, and the file waits no more. */
export const leaveRates = idempotent("leaveRates", leave);
