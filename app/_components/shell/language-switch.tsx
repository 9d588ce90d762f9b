import { useLocale, useTranslations } from "next-intl";
import { PreferenceLink } from "@/app/_components/shell/preference-link";
import { locales } from "@/lib/i18n/locale";

/** RU | EN. */
export const LanguageSwitch = () => {
  const words = useTranslations("shell");
  const current = useLocale();

  return (
    <nav className="lang" aria-label={words("language")}>
      {locales.map((locale) => (
        <PreferenceLink key={locale} name="lang" value={locale} lang={locale} current={locale === current}>
          {locale.toUpperCase()}
        </PreferenceLink>
      ))}
    </nav>
  );
};
