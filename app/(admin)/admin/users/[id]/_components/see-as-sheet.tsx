import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect, FormText } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { beginSeeingAction } from "@/app/(admin)/admin/users/actions";
import { seeingMinutes } from "@/lib/identity/domain/seeing";
import type { UserView } from "@/lib/identity/queries/get-user";

/** Seeing the product as this person does, for support; or why that is not possible. */
export const SeeAsSheet = ({ user }: { readonly user: UserView }) => {
  const t = useTranslations("people.seeing");
  const common = useTranslations("common");
  if (user.seeingRefusal === "roleMissing") return null;

  return (
    <Sheet title={t("title")}>
      {user.seeingRefusal ? (
        <p className="sm muted">{t(`why.${user.seeingRefusal}`)}</p>
      ) : (
        <details className="fold">
          <summary className="btn s">{t("open")}</summary>
          <ActionForm id="see-as" action={beginSeeingAction}>
            <p className="sm">{t("lead")}</p>
            <input type="hidden" name="userId" value={user.id} />
            <FormText name="reason" label={t("reason")} hint={t("reasonHint")} required />
            <FormSelect
              name="minutes"
              label={t("minutes")}
              defaultValue="15"
              options={seeingMinutes.map((value) => ({
                value,
                label: t("minutesOption", { minutes: Number(value) }),
              }))}
            />
            <div>
              <SubmitButton size="s" variant="default" icon="eye" pendingLabel={common("sending")}>
                {t("begin")}
              </SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
    </Sheet>
  );
};
