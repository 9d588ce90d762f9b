import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Sheet } from "@/app/_components/ui/sheet";
import type { OwnAccount } from "@/lib/identity/queries/get-own-account";

type Props = { readonly acts: OwnAccount["actsAbout"] };

/** What others did with this account: nobody changes a person's access behind their back. */
export const ActsAboutSheet = ({ acts }: Props) => {
  const t = useTranslations("identity.settings");
  const audit = useTranslations("audit");
  const locale = useLocale();
  if (acts.length === 0) return null;

  return (
    <Sheet title={t("byOthers")}>
      <ul className="rows">
        {acts.map(({ id, at, type, byRu, byEn }) => (
          <li key={id} className="row-item">
            <span className="grow">
              {audit.has(`kind.${type}`) ? audit(`kind.${type}`) : type}
              {" · "}
              {locale === "ru" ? byRu : byEn}
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
