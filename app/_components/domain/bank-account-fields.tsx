import { useTranslations } from "next-intl";
import { FormText } from "@/app/_components/form/form-fields";

type BankAccount = {
  readonly bik: string;
  readonly bankName: string;
  readonly settlement: string;
  readonly correspondent: string;
};

/** The fields of a company's account in an ActionForm, with what is known of it. */
export const BankAccountFields = ({ known }: { readonly known?: BankAccount | null }) => {
  const t = useTranslations("companyProfile.accounts");
  const digits = { look: "code", inputMode: "numeric", autoComplete: "off" } as const;

  return (
    <>
      <FormText name="bik" label={t("bik")} hint={t("bikHint")} defaultValue={known?.bik} {...digits} />
      <FormText name="bankName" label={t("bankName")} autoComplete="off" defaultValue={known?.bankName} />
      <FormText
        name="settlement"
        label={t("settlement")}
        hint={t("accountHint")}
        defaultValue={known?.settlement}
        {...digits}
      />
      <FormText
        name="correspondent"
        label={t("correspondent")}
        hint={t("accountHint")}
        defaultValue={known?.correspondent}
        {...digits}
      />
    </>
  );
};
