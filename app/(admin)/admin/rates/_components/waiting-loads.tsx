import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import type { WaitingLoad } from "@/lib/programmes/queries/get-rates";

/** Days of the feed that somebody has to decide about. */
export const WaitingLoads = ({ waiting }: { readonly waiting: readonly WaitingLoad[] }) => {
  const t = useTranslations("rates.waiting");

  return waiting.map(({ id, date, differing, far }) => (
    <Notice
      key={id}
      tone="turn"
      title={t.rich("title", { day: () => <DateText date={date} style="dayMonth" /> })}
    >
      <p>{t("text", { differing, far }).trim()}</p>
      <p className="mt-2">
        <LinkButton href={`/admin/rates/loads/${id}`} size="s" iconEnd="next">
          {t("look")}
        </LinkButton>
      </p>
    </Notice>
  ));
};
