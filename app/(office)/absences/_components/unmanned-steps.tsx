import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import { formatDate } from "@/lib/i18n/format-date";
import type { AbsencesPage } from "@/lib/review/queries/get-absences";

/** Steps of a claim that would have nobody while somebody is away. */
export const UnmannedSteps = ({ absences }: Pick<AbsencesPage, "absences">) => {
  const words = useTranslations("absences");
  const roles = useTranslations("roles");
  const locale = useLocale();
  const warnings = absences.filter(({ unmanned }) => unmanned.length > 0);
  if (warnings.length === 0) return null;

  return (
    <Notice tone="turn" title={words("unmanned")}>
      <ul className="stack-s">
        {warnings.map(({ id, person, fromOn, untilOn, unmanned }) => (
          <li key={id}>
            {words("unmannedStep", {
              name: person[locale],
              from: formatDate(fromOn, locale, "numeric"),
              until: formatDate(untilOn, locale, "numeric"),
              roles: unmanned.map((role) => roles(role)).join(", "),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
