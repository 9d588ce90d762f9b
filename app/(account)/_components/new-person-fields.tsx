import { useTranslations } from "next-intl";
import { FormText } from "@/app/_components/form/form-fields";
import { ChosenPasswordFields } from "@/app/(account)/_components/chosen-password-fields";

/** Who somebody new is, and the password they choose. */
export const NewPersonFields = ({ email }: { readonly email: string }) => {
  const t = useTranslations("joining.person");

  return (
    <>
      <FormText
        name="nameRu"
        label={t("nameRu")}
        hint={t("nameRuHint")}
        lang="ru"
        autoComplete="name"
        required
      />
      <FormText
        name="nameEn"
        label={t("nameEn")}
        hint={t("nameEnHint")}
        lang="en"
        autoComplete="off"
        required
      />
      <ChosenPasswordFields email={email} />
    </>
  );
};
