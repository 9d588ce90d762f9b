"use server";
import { mutation } from "@/app/_server/mutation";
import { addCurrencyRate } from "@/lib/programmes/commands/add-currency-rate";
import { addCurrencyRateInput } from "@/lib/programmes/domain/add-currency-rate-input";

export const addCurrencyRateAction = mutation({
  name: "addCurrencyRate",
  side: "office",
  area: "rates",
  input: addCurrencyRateInput,
  run: addCurrencyRate,
  next: ({ date }) => `/admin/rates?month=${date.slice(0, 7)}`,
});
