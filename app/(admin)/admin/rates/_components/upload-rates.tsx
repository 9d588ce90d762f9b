import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { FormFile } from "@/app/(admin)/admin/_components/form-file";
import { uploadRatesAction } from "@/app/(admin)/admin/rates/actions";
import { uuidv7 } from "@/lib/shared/ids";

/** The bank's own file of a day, for where its server cannot be reached. */
export const UploadRates = () => {
  const t = useTranslations("rates.upload");
  const common = useTranslations("common");

  return (
    <Sheet title={t("title")}>
      <ActionForm id="upload" action={uploadRatesAction} requestKey={uuidv7()}>
        <FormFile
          name="file"
          label={t("file")}
          hint={t("hint")}
          accept=".xml,text/xml,application/xml"
          required
        />
        <div className="form-acts">
          <SubmitButton variant="default" icon="upload" pendingLabel={common("sending")}>
            {t("submit")}
          </SubmitButton>
        </div>
        <p className="sm subtle">{t("next")}</p>
      </ActionForm>
    </Sheet>
  );
};
