import { useLocale, useTranslations } from "next-intl";
import { Meter } from "@/app/_components/domain/meter";
import { Money } from "@/app/_components/domain/money";
import { Sheet } from "@/app/_components/ui/sheet";
import { formatMoney } from "@/lib/i18n/format";
import type { CompanyHome } from "@/lib/review/queries/get-company-home";

type Props = { readonly caps: CompanyHome["caps"]; readonly year: number };

/** How much the company may still get back under each limit, claims on the way included. */
export const Limits = ({ caps, year }: Props) => {
  const t = useTranslations("companyHome.limits");
  const locale = useLocale();
  if (caps.length === 0) return null;

  return (
    <Sheet title={t("heading")}>
      <p className="sm subtle">{t("lead", { year })}</p>
      <ul className="lim">
        {caps.map((cap) => (
          <li key={cap.code}>
            <div className="row between">
              <span>{locale === "ru" ? cap.nameRu : cap.nameEn}</span>
              <Money kopecks={cap.left} shown="auto" />
            </div>
            <Meter used={cap} limit={cap.limit} />
            <p className="xs subtle">
              {t("used", {
                used: formatMoney(BigInt(cap.limit) - BigInt(cap.left), locale, { kopecks: "auto" }),
                limit: formatMoney(cap.limit, locale, { kopecks: "auto" }),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
