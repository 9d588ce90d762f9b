import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { Icon } from "@/app/_components/ui/icon";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { LookOver } from "@/app/(account)/seeing/_components/look-over";
import { endSeeingAction, openSeenPapersAction } from "@/app/(account)/seeing/actions";
import { formatTime } from "@/lib/i18n/format-date";
import type { Looker, Person } from "@/lib/identity/domain/actor";

type SeeingBarProps = { readonly person: Person; readonly looker: Looker };

/** Says on every page that an administrator looks as somebody else, until when, and leads back. */
export const SeeingBar = ({ person, looker }: SeeingBarProps) => {
  const t = useTranslations("identity.seeing");
  const sending = useTranslations("identity")("signIn.sending");
  const locale = useLocale();
  const name = locale === "ru" ? person.nameRu : person.nameEn;

  return (
    <aside className="seeing-bar" aria-label={t("bar")}>
      <p className="row">
        <Icon name="eye" />
        <span>
          <b>{t("as", { name })}</b> {t("onlyLooking")}{" "}
          {t.rich("until", {
            time: () => <time dateTime={looker.until}>{formatTime(looker.until, locale)}</time>,
          })}
        </span>
      </p>
      <div className="row wrap">
        {looker.papersOpen ? (
          <span className="sm">{t("papersOpen")}</span>
        ) : (
          <ActionForm id="seen-papers" action={openSeenPapersAction} className="row wrap">
            <SubmitButton variant="default" size="s" icon="file" pendingLabel={sending}>
              {t("openPapers")}
            </SubmitButton>
          </ActionForm>
        )}
        <ActionForm id="seen-end" action={endSeeingAction} className="">
          <SubmitButton size="s" icon="undo" pendingLabel={sending}>
            {t("end")}
          </SubmitButton>
        </ActionForm>
      </div>
      <LookOver milliseconds={Date.parse(looker.until) - Date.parse(person.now)} />
    </aside>
  );
};
