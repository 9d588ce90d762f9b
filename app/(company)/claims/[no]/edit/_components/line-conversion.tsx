import { useLocale, useTranslations } from "next-intl";
import type { EditorLine } from "@/lib/claims/queries/editor-line";
import { formatForeign, formatMoney, formatPercent, formatRate } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";

/** How the amount of the line becomes what the company gets back: conversion, cuts, rate. */
export const LineConversion = ({ line }: { readonly line: EditorLine }) => {
  const t = useTranslations("claims.editor.conversion");
  const deductions = useTranslations("deductions");
  const locale = useLocale();
  const { claimed, eligible, rated, support } = line.figures;
  if (line.amountMinor === null || claimed === "0") return <p className="conv subtle">{t("nothing")}</p>;

  return (
    <div className="conv">
      {line.rate && (
        <p>
          <span className="muted">
            {t("converted", {
              amount: formatForeign(line.amountMinor, line.currency, locale),
              rate: formatRate(line.rate.value, locale),
              nominal: line.rate.nominal,
            })}
          </span>{" "}
          <b>{formatMoney(claimed, locale)}</b>
        </p>
      )}
      {line.cuts
        .filter(({ code }) => !code.startsWith("CAP_") && code !== "BELOW_MINIMUM")
        .map(({ code, kopecks }) => (
          <p key={code}>
            <span className="muted">{deductions(`${code}.title`)}</span>{" "}
            <b>{formatMoney(-BigInt(kopecks), locale)}</b>
          </p>
        ))}
      <p>
        <span className="muted">
          {line.rateBasisPoints === null
            ? t("ratedByCase", { amount: formatMoney(eligible, locale) })
            : t("rated", {
                amount: formatMoney(eligible, locale),
                rate: formatPercent(line.rateBasisPoints, locale),
              })}
        </span>{" "}
        <b>{formatMoney(rated, locale)}</b>
      </p>
      {support !== rated && (
        <p>
          <span className="muted">{t("limited")}</span> <b>{formatMoney(support, locale)}</b>
        </p>
      )}
      {line.rate && <p className="xs subtle">{t("source", { date: formatDate(line.rate.date, locale) })}</p>}
    </div>
  );
};
