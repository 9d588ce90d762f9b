import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { Locale } from "@/lib/i18n/locale";
import { deductionReasons, isDeductionCode } from "@/lib/programmes/domain/deduction-reasons";

/** An event of a claim, as far as its sentence needs it. */
export type ClaimEventFacts = {
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly line: number | null;
  readonly assignee: { readonly ru: string; readonly en: string } | null;
};

/** Says what happened to a claim; null for what does not happen to claims. */
export const useClaimEventWords = (): ((event: ClaimEventFacts) => string | null) => {
  const words = useTranslations("review");
  const items = useTranslations("entitlement.checklist");
  const locale = useLocale();

  return ({ type, facts, line, assignee }) => {
    if (!words.has(`event.${type}` as never)) return null;
    const item = String(facts.item ?? "");

    return words(
      `event.${type}` as never,
      {
        ...factsInWords(facts, locale),
        item: items.has(item as never) ? items(item as never) : item,
        line: line ?? 0,
        assignee: assignee?.[locale] ?? "",
      } as never,
    );
  };
};

/** Amounts and days written out, flags as words that a message can choose by. */
const factsInWords = (facts: ClaimEventFacts["facts"], locale: Locale): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]): [string, string | number] => {
      if (amounts.has(name)) return [name, formatMoney(String(fact), locale)];
      if (name === "dueOn") return [name, formatDate(String(fact), locale, "dayMonth")];
      if (name === "reasonCode") return ["reason", reasonNumber(fact)];

      return [name, typeof fact === "number" ? fact : String(fact)];
    }),
  );

const amounts: ReadonlySet<string> = new Set(["accepted", "support"]);

const reasonNumber = (code: unknown): string =>
  typeof code === "string" && isDeductionCode(code) ? deductionReasons[code].number : "";
