import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { useRoleOptions } from "@/app/(company)/company/people/_components/use-role-options";
import { answerJoinRequestAction } from "@/app/(company)/company/people/actions";
import type { Colleagues } from "@/lib/companies/queries/list-colleagues";
import { formatDateTime } from "@/lib/i18n/format-date";
import { uuidv7 } from "@/lib/shared/ids";

/** People who ask to act for the company. */
export const RequestSheet = ({ requests }: Pick<Colleagues, "requests">) => {
  const t = useTranslations("joining.people");
  const locale = useLocale();
  const options = useRoleOptions();

  return (
    <Sheet title={t("requests")}>
      <p className="muted sm">{t("requestsHint")}</p>
      <ul className="people stack">
        {requests.map(({ id, name, email, message, at }) => (
          <li key={id}>
            <p>
              <b>{name[locale]}</b>
              <span className="sub">
                {email}, {formatDateTime(at, locale)}
              </span>
            </p>
            {message ? <p className="letter-text">{message}</p> : null}
            <ActionForm id={`request-${id}`} action={answerJoinRequestAction} requestKey={uuidv7()}>
              <input type="hidden" name="requestId" value={id} />
              <FormSelect name="role" label={t("role")} options={options} />
              <div className="row wrap">
                <SubmitButton name="answer" value="accept" size="md" pendingLabel={t("sending")}>
                  {t("accept")}
                </SubmitButton>
                <SubmitButton
                  name="answer"
                  value="decline"
                  variant="ghost"
                  size="md"
                  pendingLabel={t("sending")}
                >
                  {t("decline")}
                </SubmitButton>
              </div>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
