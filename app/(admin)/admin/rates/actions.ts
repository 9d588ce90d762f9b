"use server";
import { mutation } from "@/app/_server/mutation";
import { addCurrencyRate } from "@/lib/programmes/commands/add-currency-rate";
import { correctRate } from "@/lib/programmes/commands/correct-rate";
import { leaveRates } from "@/lib/programmes/commands/leave-rates";
import { takeRates } from "@/lib/programmes/commands/take-rates";
import { uploadRates } from "@/lib/programmes/commands/upload-rates";
import { addCurrencyRateInput } from "@/lib/programmes/domain/add-currency-rate-input";
import {
  correctRateInput,
  leaveRatesInput,
  takeRatesInput,
  uploadRatesInput,
} from "@/lib/programmes/domain/rate-load-inputs";

const toMonth = ({ date }: { readonly date: string }) => `/admin/rates?month=${date.slice(0, 7)}`;

export const addCurrencyRateAction = mutation({
  name: "addCurrencyRate",
  side: "office",
  area: "rates",
  input: addCurrencyRateInput,
  run: addCurrencyRate,
  next: toMonth,
});

export const uploadRatesAction = mutation({
  name: "uploadRates",
  side: "office",
  area: "rates",
  input: uploadRatesInput,
  run: async (actor, { file, idempotencyKey }) =>
    uploadRates(actor, { bytes: new Uint8Array(await file.arrayBuffer()), idempotencyKey }),
  next: ({ loadId }) => `/admin/rates/loads/${loadId}`,
});

export const takeRatesAction = mutation({
  name: "takeRates",
  side: "office",
  area: "rates",
  input: takeRatesInput,
  run: takeRates,
  next: toMonth,
});

export const leaveRatesAction = mutation({
  name: "leaveRates",
  side: "office",
  area: "rates",
  input: leaveRatesInput,
  run: leaveRates,
  next: toMonth,
});

export const correctRateAction = mutation({
  name: "correctRate",
  side: "office",
  area: "rates",
  input: correctRateInput,
  run: correctRate,
  next: ({ currency, date }) => `/admin/rates/${currency}/${date}`,
});
