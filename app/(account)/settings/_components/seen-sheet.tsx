import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Sheet } from "@/app/_components/ui/sheet";
import { formatTime } from "@/lib/i18n/format-date";
import type { OwnSeeing } from "@/lib/identity/queries/list-own-seeings";

/** Which administrators saw the product as this person, why, and whether they opened files. */
export const SeenSheet = ({ seeings }: { readonly seeings: readonly OwnSeeing[] }) => {
  const t = useTranslations("identity.seen");
  const locale = useLocale();

  return (
    <Sheet id="seen" title={t("title")}>
      {seeings.length === 0 ? <p className="muted">{t("nobody")}</p> : null}
      <ul className="rows">
        {seeings.map(({ id, begunAt, endedAt, reason, byRu, byEn, papers }) => (
          <li key={id} className="row-item">
            <span className="grow">
              <b>{locale === "ru" ? byRu : byEn}</b>
              <span className="sub">{reason}</span>
              <span className="sub">{t("papers", { count: papers })}</span>
            </span>
            <span className="sub">
              <DateText date={begunAt} withTime />
              {" – "}
              <time dateTime={endedAt}>{formatTime(endedAt, locale)}</time>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
