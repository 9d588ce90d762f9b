import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findRateUpTo, rateRecord } from "@/lib/programmes/data/rate-store";
import type { AddCurrencyRateInput } from "@/lib/programmes/domain/add-currency-rate-input";
import { firstRateDay, lastRateDay } from "@/lib/programmes/domain/rate-days";
import { isFarFrom } from "@/lib/programmes/domain/rate-sanity";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { fail, type Result } from "@/lib/shared/result";

type Added = { readonly currency: string; readonly date: string };
type Failure =
  | OfficeFailure
  | { readonly code: "rateExists" | "rateTooEarly" | "rateBeforeAll" | "rateFarFromPrevious" };

const add = async (
  actor: OfficialActor,
  input: AddCurrencyRateInput,
  request: RequestKey,
): Promise<Result<Added, Failure>> => {
  const { currency, date, nominal, value, source } = input;
  const { now } = actor.person;
  if (date > lastRateDay(moscowDateOf(new Date(now)))) return fail({ code: "rateTooEarly" });
  if (date < firstRateDay) return fail({ code: "rateBeforeAll" });
  const last = await withContext(actor.session, (db) => findRateUpTo(db, currency, date));
  if (last?.date === date) return fail({ code: "rateExists" });
  if (last && !input.confirmed && isFarFrom({ nominal, value }, last))
    return fail({ code: "rateFarFromPrevious" });

  const applied = await applyOfficeChange(
    actor,
    {
      action: "addCurrencyRate",
      event: {
        type: "currencyRateAdded",
        objectType: "currencyRate",
        objectId: `${currency} ${date}`,
        data: { currency, date, nominal, value: value.toString(), source },
      },
      records: [rateRecord({ currency, nominal, value }, { date, source, now, authorId: actor.userId })],
      result: { currency, date },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists" ? fail({ code: "rateExists" }) : applied;
};

/** Stores a rate by hand. A stored rate is never replaced: lines are frozen with it. */
export const addCurrencyRate = idempotent("addCurrencyRate", add);
