import type { getTranslations } from "next-intl/server";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";

type Words = Awaited<ReturnType<typeof getTranslations<"approval.request">>>;

type Act = {
  readonly claim: { readonly reserved: string; readonly committed: string };
  readonly kind: TwoPersonKind;
};

/** What confirming does to the claim and its money, in one sentence. */
export const effectWords = (words: Words, locale: Locale, { claim, kind }: Act): string => {
  const held = BigInt(claim.reserved) + BigInt(claim.committed);

  return words(`effect.${kind}`, { amount: formatMoney(held, locale) });
};
