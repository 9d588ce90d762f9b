import { useTranslations } from "next-intl";
import { TemporaryPassword } from "@/app/(admin)/admin/_components/temporary-password";

/** The temporary password of a form's answer, with what to do with it. */
export const FirstSignIn = () => {
  const words = useTranslations("people.password");

  return (
    <TemporaryPassword
      title={words("title")}
      explanation={words("explanation")}
      withoutPassword={words("none")}
      copyLabel={words("copy")}
      copiedLabel={words("copied")}
    />
  );
};
