import { getLocale } from "next-intl/server";
import { wordsFor } from "@/app/_server/failure-words";
import { reading } from "@/app/_server/route";
import { formatMoney, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { linePreviewInput } from "@/lib/review/domain/line-preview-input";
import { getLinePreview, type LinePreview } from "@/lib/review/queries/get-line-preview";

/** What the line would bring with the deduction being typed, and the sentence its reason suggests. */
export const GET = reading({
  name: "previewLine",
  side: "office",
  area: "review",
  read: async (actor, { no = "" }, request) => {
    const input = linePreviewInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!input.success) return null;
    const preview = await getLinePreview(actor, no, input.data);
    if (!preview) return null;
    const locale = await getLocale();

    return Response.json({
      formula: `${formatMoney(preview.accepted, locale)} × ${formatPercent(preview.rateBasisPoints, locale)}`,
      payable: formatMoney(preview.support, locale),
      limited: preview.isLimited ? (await translatorFor(locale, "review"))("line.limited") : "",
      problem: preview.problem && input.data.deducted !== "" ? await wordsFor(preview.problem) : "",
      note: await suggestedNote(preview),
    });
  },
});

/** The template of the reason in the company's language, with the amount filled in; empty while something is missing. */
const suggestedNote = async ({ reason, letterLocale, taken, problem }: LinePreview): Promise<string> => {
  if (reason === null || reason === "OTHER" || problem !== null) return "";
  const words = await translatorFor(letterLocale as Locale, "deductions");

  return words(
    `${reason}.sentence` as never,
    { amount: formatMoney(taken, letterLocale, { kopecks: "auto" }) } as never,
  );
};
