import { z } from "zod";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { Kopecks, Money } from "@/lib/shared/money";

/**
 * A value inside a sentence, with what it is: words are put together only where the reader's language is
 * known, so the engine names kinds and values and never writes numbers out. Money is a decimal string of
 * minor units; a rate is 1/10 000 rouble for `nominal` units of the currency.
 */
export const messageParamSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("money"), minor: z.string(), currency: z.string() }),
  z.strictObject({ kind: z.literal("date"), date: z.string() }),
  z.strictObject({ kind: z.literal("percent"), basisPoints: z.int() }),
  z.strictObject({ kind: z.literal("count"), count: z.int() }),
  z.strictObject({ kind: z.literal("rate"), value: z.string(), nominal: z.string(), currency: z.string() }),
  z.strictObject({ kind: z.literal("country"), code: z.string() }),
  z.strictObject({ kind: z.literal("evidence"), codes: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("field"), field: z.string() }),
  z.strictObject({ kind: z.literal("bilingual"), ru: z.string(), en: z.string() }),
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
]);

/** One value of a sentence. */
export type MessageParam = z.infer<typeof messageParamSchema>;

/** The values of a sentence by the names its message uses. */
export type MessageParams = Readonly<Record<string, MessageParam>>;

/** An amount of roubles. */
export const roubles = (kopecks: Kopecks): MessageParam => ({
  kind: "money",
  minor: kopecks.toString(),
  currency: "RUB",
});

/** An amount in its own currency. */
export const amountOf = ({ minor, currency }: Money): MessageParam => ({
  kind: "money",
  minor: minor.toString(),
  currency,
});

/** A day. */
export const day = (date: IsoDate): MessageParam => ({ kind: "date", date });

/** A share in basis points. */
export const percent = (basisPoints: number): MessageParam => ({ kind: "percent", basisPoints });

/** A number of things. */
export const count = (number: number): MessageParam => ({ kind: "count", count: number });

/** Something already in words or without language, such as a number or a code. */
export const text = (words: string): MessageParam => ({ kind: "text", text: words });
