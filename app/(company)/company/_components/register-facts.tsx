import { useLocale, useTranslations } from "next-intl";
import type { CompanyProfile } from "@/lib/companies/queries/get-company-profile";
import { formatDate } from "@/lib/i18n/format-date";

type Props = {
  readonly profile: CompanyProfile;
  /** With what a certifier may change, for those who only read. */
  readonly whole?: boolean;
};

/** What stands in the state register: shown, never typed by the company. */
export const RegisterFacts = ({ profile, whole = false }: Props) => {
  const t = useTranslations("companyProfile.field");
  const regimes = useTranslations("companyProfile.taxRegime");
  const locale = useLocale();
  const facts = [
    ...(whole
      ? [
          ["nameRu", profile.nameRu],
          ["nameEn", profile.nameEn],
          ["address", profile.address],
          ["taxRegime", regimes(profile.taxRegime)],
          ["product", profile.product],
        ]
      : []),
    ["inn", profile.inn],
    ...(profile.kpp ? [["kpp", profile.kpp]] : []),
    [profile.legalForm === "ENTREPRENEUR" ? "ogrnip" : "ogrn", profile.ogrn],
    ["registeredOn", formatDate(profile.registeredOn, locale, "long")],
  ] as const;

  return (
    <dl className="kv">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{t(name ?? "")}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
};
