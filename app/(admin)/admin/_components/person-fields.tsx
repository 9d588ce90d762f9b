import { useTranslations } from "next-intl";
import { FormText } from "@/app/_components/form/form-fields";

/** Who somebody is: the address they sign in with, and the name in both languages. */
export const PersonFields = () => {
  const words = useTranslations("people");

  return (
    <>
      <FormText
        name="email"
        type="email"
        label={words("email")}
        hint={words("emailHint")}
        autoComplete="off"
        required
      />
      <div className="form-row">
        <FormText name="nameRu" label={words("nameRu")} lang="ru" autoComplete="off" required />
        <FormText name="nameEn" label={words("nameEn")} lang="en" autoComplete="off" required />
      </div>
    </>
  );
};
