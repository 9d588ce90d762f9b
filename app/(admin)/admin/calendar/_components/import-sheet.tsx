import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormCheckbox } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { FormFile } from "@/app/(admin)/admin/_components/form-file";
import { importCalendarAction } from "@/app/(admin)/admin/calendar/actions";
import { uuidv7 } from "@/lib/shared/ids";

/** A year, or a later statement of a stored one, from its file. */
export const ImportSheet = () => {
  const t = useTranslations("calendar");
  const common = useTranslations("common");

  return (
    <Sheet title={t("import")}>
      <ActionForm id="calendar" action={importCalendarAction} requestKey={uuidv7()}>
        <FormFile
          name="file"
          label={t("file")}
          hint={t("fileHint")}
          accept=".xml,text/xml,application/xml"
          required
        />
        <FormCheckbox isKept name="undo" label={t("undo")} hint={t("undoHint")} />
        <div className="form-acts">
          <SubmitButton variant="default" icon="upload" pendingLabel={common("sending")}>
            {t("submit")}
          </SubmitButton>
        </div>
        <p className="sm subtle">{t("importHint")}</p>
      </ActionForm>
    </Sheet>
  );
};
