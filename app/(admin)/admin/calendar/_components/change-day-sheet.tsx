import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect, FormText } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { changeCalendarDayAction } from "@/app/(admin)/admin/calendar/actions";
import { formatDate } from "@/lib/i18n/format-date";
import { dayKinds } from "@/lib/programmes/domain/change-calendar-day-input";
import type { CalendarPage } from "@/lib/programmes/queries/get-calendar";
import { uuidv7 } from "@/lib/shared/ids";

type ChangeDaySheetProps = {
  readonly page: CalendarPage;
  /** The state that the page shows. */
  readonly version: string;
};

/** One day counted otherwise: chosen in the grid, or typed. */
export const ChangeDaySheet = ({ page: { day }, version }: ChangeDaySheetProps) => {
  const t = useTranslations("calendar");
  const common = useTranslations("common");
  const locale = useLocale();

  return (
    <Sheet title={t("change")} id="change">
      <p className="muted mb-4">
        {day
          ? t("dayIs", { date: formatDate(day.date, locale, "weekday"), kind: t(`counted.${day.kind}`) })
          : t("chooseDay")}
      </p>
      <ActionForm key={day?.date} id="day" action={changeCalendarDayAction} requestKey={uuidv7()}>
        <input type="hidden" name="version" value={version} />
        <div className="form-row">
          <FormText
            name="date"
            label={t("date")}
            defaultValue={day ? formatDate(day.date, locale, "numeric") : ""}
            autoComplete="off"
            required
          />
          <FormSelect
            name="kind"
            label={t("becomes")}
            placeholder={common("choose")}
            options={dayKinds.map((kind) => ({ value: kind, label: t(`counted.${kind}`) }))}
            required
          />
        </div>
        <FormText name="reason" label={t("reason")} hint={t("reasonHint")} autoComplete="off" required />
        <div className="form-acts">
          <SubmitButton pendingLabel={common("sending")}>{t("store")}</SubmitButton>
        </div>
        <p className="sm subtle">{t("importHint")}</p>
      </ActionForm>
    </Sheet>
  );
};
