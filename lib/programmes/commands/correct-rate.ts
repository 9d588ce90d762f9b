import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findRateUpTo, rateRecord } from "@/lib/programmes/data/rate-store";
import type { CorrectRateInput } from "@/lib/programmes/domain/rate-load-inputs";
import { isFarFrom } from "@/lib/programmes/domain/rate-sanity";
import { fail, type Result } from "@/lib/shared/result";

type Corrected = { readonly currency: string; readonly date: string };
type Failure =
  | OfficeFailure
  | { readonly code: "rateNotFound" | "rateChanged" | "rateUnchanged" | "rateFarFromStored" };

const correct = async (
  actor: OfficialActor,
  input: CorrectRateInput,
  request: RequestKey,
): Promise<Result<Corrected, Failure>> => {
  const { currency, date, nominal, value, source, reason } = input;
  const stored = await withContext(actor.session, (db) => findRateUpTo(db, currency, date));
  if (stored?.date !== date) return fail({ code: "rateNotFound" });
  if (stored.revision !== input.revision) return fail({ code: "rateChanged" });
  if (stored.nominal === nominal && stored.value === value) return fail({ code: "rateUnchanged" });
  if (!input.confirmed && isFarFrom({ nominal, value }, stored)) return fail({ code: "rateFarFromStored" });

  const { now } = actor.person;
  const revision = stored.revision + 1;
  const applied = await applyOfficeChange(
    actor,
    {
      action: "correctRate",
      event: {
        type: "currencyRateCorrected",
        objectType: "currencyRate",
        objectId: `${currency} ${date}`,
        data: {
          currency,
          date,
          revision,
          nominal,
          value: value.toString(),
          source,
          reason,
          before: { nominal: stored.nominal, value: stored.value.toString() },
        },
      },
      records: [
        rateRecord(
          { currency, nominal, value },
          { date, source, now, authorId: actor.userId, revision, reason },
        ),
      ],
      result: { currency, date },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists" ? fail({ code: "rateChanged" }) : applied;
};

/**
 * Corrects a stored rate: a further record of the same day stands beside the wrong one, with its reason. What was
 * filed keeps the record it was filed with; drafts and corrected payment dates take the new one.
 */
export const correctRate = idempotent("correctRate", correct);
