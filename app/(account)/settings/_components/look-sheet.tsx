import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { chooseLookAction } from "@/app/(account)/settings/actions";
import { type Locale, locales, type Theme, themes } from "@/lib/i18n/locale";

type LookSheetProps = { readonly locale: Locale; readonly theme: Theme };

/** Languages are named in themselves, so that whoever cannot read the page finds their own. */
const ownNames = { ru: "Русский", en: "English" } as const satisfies Record<Locale, string>;

/** In which language and colours the person's pages come. */
export const LookSheet = ({ locale, theme }: LookSheetProps) => {
  const t = useTranslations("identity");
  const shell = useTranslations("shell");

  return (
    <Sheet title={t("look.title")}>
      <ActionForm id="look" action={chooseLookAction} doneText={t("look.saved")}>
        <FormSelect
          key={locale}
          name="locale"
          label={shell("language")}
          hint={t("look.lettersToo")}
          defaultValue={locale}
          options={locales.map((value) => ({ value, label: ownNames[value] }))}
        />
        <FormSelect
          key={theme}
          name="theme"
          label={shell("theme")}
          defaultValue={theme}
          options={themes.map((value) => ({ value, label: shell(`themes.${value}`) }))}
        />
        <div>
          <SubmitButton variant="default" pendingLabel={t("signIn.sending")}>
            {t("look.save")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Sheet>
  );
};
