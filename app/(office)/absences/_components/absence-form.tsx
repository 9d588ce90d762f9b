import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect, FormText } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { delegateWorkAction } from "@/app/(office)/absences/actions";
import { formatDate } from "@/lib/i18n/format-date";
import type { AbsencesPage } from "@/lib/review/queries/get-absences";
import { uuidv7 } from "@/lib/shared/ids";

type AbsenceFormProps = { readonly page: AbsencesPage; readonly selfId: string; readonly today: string };

/** Somebody is away from a day to a day, and a colleague with the same role takes over. */
export const AbsenceForm = ({ page, selfId, today }: AbsenceFormProps) => {
  const words = useTranslations("absences");
  const common = useTranslations("common");
  const locale = useLocale();
  const colleagues = page.colleagues.map(({ id, nameRu, nameEn }) => ({
    value: id,
    label: locale === "ru" ? nameRu : nameEn,
  }));

  return (
    <ActionForm id="absence" action={delegateWorkAction} requestKey={uuidv7()}>
      <div className="form-row">
        {page.arranges ? (
          <FormSelect
            name="userId"
            label={words("away")}
            placeholder={common("choose")}
            options={colleagues}
            required
          />
        ) : (
          <input type="hidden" name="userId" value={selfId} />
        )}
        <FormSelect
          name="substituteId"
          label={words("substitute")}
          hint={words("substituteHint")}
          placeholder={common("choose")}
          options={colleagues.filter(({ value }) => page.arranges || value !== selfId)}
          required
        />
      </div>
      <div className="form-row">
        <FormText
          name="from"
          label={words("from")}
          defaultValue={formatDate(today, locale, "numeric")}
          autoComplete="off"
          required
        />
        <FormText name="until" label={words("until")} autoComplete="off" required />
      </div>
      {page.programmes.length > 1 && (
        <FormSelect
          name="programmeId"
          label={words("programme")}
          placeholder={words("everyProgramme")}
          options={page.programmes.map(({ id, nameRu, nameEn }) => ({
            value: id,
            label: locale === "ru" ? nameRu : nameEn,
          }))}
        />
      )}
      <FormText name="reason" label={words("reason")} hint={words("reasonHint")} maxLength={300} required />
      <div className="form-acts">
        <SubmitButton icon="users" pendingLabel={common("sending")}>
          {words("submit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
};
