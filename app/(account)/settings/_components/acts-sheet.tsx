import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { AppLink } from "@/app/_components/ui/app-link";
import { Sheet } from "@/app/_components/ui/sheet";
import type { OwnAct } from "@/lib/identity/queries/get-own-account";

type Props = { readonly acts: readonly OwnAct[]; readonly isOfficial: boolean };

/** The person's latest acts as the audit trail has them. */
export const ActsSheet = ({ acts, isOfficial }: Props) => {
  const t = useTranslations("identity");
  const audit = useTranslations("audit");

  return (
    <Sheet title={t("settings.lately")}>
      {acts.length === 0 ? <p className="muted">{t("settings.nothingYet")}</p> : null}
      <ul className="rows">
        {acts.map(({ at, type, claim }) => (
          // The number of an event says how much the whole house does: it stays out of pages.
          <li key={`${at} ${type} ${claim ?? ""}`} className="row-item">
            <span className="grow">
              {audit.has(`kind.${type}`) ? audit(`kind.${type}`) : type}
              {claim ? (
                <>
                  {" · "}
                  <AppLink href={isOfficial ? `/review/${claim}` : `/claims/${claim}`}>{claim}</AppLink>
                </>
              ) : null}
            </span>
            <span className="sub">
              <DateText date={at} withTime />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
