import { useTranslations } from "next-intl";
import { FormText } from "@/app/_components/form/form-fields";
import { shortestPassword } from "@/lib/identity/domain/password-rules";

type Props = {
  /** Tells the browser's password store whose password it is. */
  readonly email: string;
};

/** A new password, typed twice. */
export const ChosenPasswordFields = ({ email }: Props) => {
  const t = useTranslations("identity.password");

  return (
    <>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <FormText
        name="password"
        label={t("new")}
        hint={t("rule", { shortest: shortestPassword })}
        type="password"
        autoComplete="new-password"
      />
      <FormText name="repeated" label={t("repeated")} type="password" autoComplete="new-password" />
    </>
  );
};
