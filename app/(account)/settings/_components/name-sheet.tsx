import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { renameSelfAction } from "@/app/(account)/settings/actions";
import type { Person } from "@/lib/identity/domain/actor";

/** How the person is called on pages and in letters. */
export const NameSheet = ({ person }: { readonly person: Person }) => {
  const t = useTranslations("identity");

  return (
    <Sheet title={t("settings.name")}>
      <ActionForm id="name" action={renameSelfAction} doneText={t("settings.nameSaved")}>
        <FormText
          name="nameRu"
          label={t("settings.nameRu")}
          autoComplete="name"
          defaultValue={person.nameRu}
        />
        <FormText name="nameEn" label={t("settings.nameEn")} lang="en" defaultValue={person.nameEn} />
        <div>
          <SubmitButton variant="default" pendingLabel={t("signIn.sending")}>
            {t("settings.saveName")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Sheet>
  );
};
