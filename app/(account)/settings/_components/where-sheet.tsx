import { useLocale, useTranslations } from "next-intl";
import { Sheet } from "@/app/_components/ui/sheet";
import type { Person } from "@/lib/identity/domain/actor";

/** Companies and roles: what the person may act for. */
export const WhereSheet = ({ person: { memberships, staffRoles } }: { readonly person: Person }) => {
  const t = useTranslations("identity");
  const roles = useTranslations("roles");
  const inRussian = useLocale() === "ru";
  const held = [...new Set(staffRoles.map(({ role }) => role))];

  return (
    <Sheet title={t("settings.where")}>
      <ul className="rows">
        {memberships.map(({ companyId, nameRu, nameEn, role, inn }) => (
          <li key={companyId} className="row-item">
            <span className="grow">
              <b>{inRussian ? nameRu : nameEn}</b>
              <span className="sub">{t("settings.inn", { inn })}</span>
            </span>
            {roles(role)}
          </li>
        ))}
        {held.map((role) => (
          <li key={role} className="row-item">
            <span className="grow">
              <b>{t("settings.agency")}</b>
            </span>
            {roles(role)}
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
