import { useTranslations } from "next-intl";
import { PreferenceLink } from "@/app/_components/shell/preference-link";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import { type Theme, themes } from "@/lib/i18n/locale";

type ThemeSwitchProps = { readonly theme: Theme };

const icons = { system: "system", light: "sun", dark: "moon" } as const satisfies Record<Theme, IconName>;

/** As the device, light, dark: three links in a row. */
export const ThemeSwitch = ({ theme: current }: ThemeSwitchProps) => {
  const words = useTranslations("shell");

  return (
    <nav className="themes" aria-label={words("theme")}>
      {themes.map((theme) => (
        <PreferenceLink
          key={theme}
          name="theme"
          value={theme}
          current={theme === current}
          label={words(`themes.${theme}`)}
        >
          <Icon name={icons[theme]} />
        </PreferenceLink>
      ))}
    </nav>
  );
};
