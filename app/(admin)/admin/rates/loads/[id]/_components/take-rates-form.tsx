import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormCheckbox, FormText } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { leaveRatesAction, takeRatesAction } from "@/app/(admin)/admin/rates/actions";
import type { RateLoadPage } from "@/lib/programmes/queries/get-rate-load";
import { uuidv7 } from "@/lib/shared/ids";

type TakeRatesFormProps = { readonly load: RateLoadPage };

/** Storing what is new, correcting what differs when that is said, or leaving all as it is. */
export const TakeRatesForm = ({ load }: TakeRatesFormProps) => {
  const t = useTranslations("rates.load");
  const sending = useTranslations("common")("sending");
  const { far, differs } = load.counts;
  const id = <input type="hidden" name="loadId" value={load.id} />;

  return (
    <>
      <ActionForm id="take" action={takeRatesAction} requestKey={uuidv7()}>
        {id}
        <input type="hidden" name="seen" value={load.seen} />
        {far > 0 && <FormCheckbox isKept name="confirmed" label={t("confirmed")} />}
        {differs > 0 && (
          <>
            <FormCheckbox
              isKept
              name="correct"
              label={t("correct")}
              hint={t("correctHint", { count: differs })}
            />
            <FormText name="reason" label={t("reason")} autoComplete="off" />
          </>
        )}
        <div className="form-acts">
          <SubmitButton icon="check" pendingLabel={sending}>
            {t("take")}
          </SubmitButton>
        </div>
      </ActionForm>
      <ActionForm id="leave" action={leaveRatesAction} requestKey={uuidv7()} className="form mt-5">
        {id}
        <div className="form-acts">
          <SubmitButton variant="default" size="s" pendingLabel={sending}>
            {t("leave")}
          </SubmitButton>
        </div>
        <p className="sm subtle">{t("leaveHint")}</p>
      </ActionForm>
    </>
  );
};
