import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { AppLink } from "@/app/_components/ui/app-link";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import {
  askLiftingAction,
  confirmLiftingAction,
  declineLiftingAction,
  putHoldAction,
} from "@/app/(admin)/admin/retention/actions";
import type { HoldView, RetentionPlan } from "@/lib/identity/queries/get-retention-plan";

/** What is kept whatever falls due, who said so, and how that ends. */
export const HoldsSheet = ({ plan }: { readonly plan: RetentionPlan }) => {
  const t = useTranslations("retention.holds");

  return (
    <Sheet title={t("title")}>
      <p className="muted">{t("lead")}</p>
      {plan.holds.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="rows">
        {plan.holds.map((hold) => (
          <Hold key={hold.id} hold={hold} mayHold={plan.mayHold} />
        ))}
      </ul>
      {plan.mayHold ? <PutForm /> : <p className="sm muted">{t("adminsOnly")}</p>}
    </Sheet>
  );
};

const PutForm = () => {
  const t = useTranslations("retention.holds");
  const common = useTranslations("common");

  return (
    <details className="fold mt-3">
      <summary className="btn s">{t("put")}</summary>
      <ActionForm id="put-hold" action={putHoldAction}>
        <FormText name="whom" label={t("whom")} hint={t("whomHint")} required />
        <FormText name="reason" label={t("reason")} required />
        <div>
          <SubmitButton size="s" icon="lock" pendingLabel={common("sending")}>
            {t("put")}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
};

type HoldProps = { readonly hold: HoldView; readonly mayHold: boolean };

const Hold = ({ hold, mayHold }: HoldProps) => {
  const t = useTranslations("retention.holds");
  const locale = useLocale();

  return (
    <li className="row-item">
      <span className="grow">
        <b>
          {hold.person ? (
            <AppLink href={`/admin/users/${hold.person.id}`}>{hold.person[locale]}</AppLink>
          ) : null}
          {hold.company ? (
            <AppLink href={`/admin/companies/${hold.company.inn}`}>{hold.company[locale]}</AppLink>
          ) : null}
        </b>
        <span className="sub">{hold.reason}</span>
        <span className="sub">
          {hold.putBy[locale]}, <DateText date={hold.putAt} style="shortYear" />
        </span>
        {hold.liftAskedBy ? (
          <span className="sub">
            {t("asked", { who: hold.liftAskedBy[locale], reason: hold.liftReason ?? "" })}
          </span>
        ) : null}
        {hold.isOwnProposal ? <span className="sub">{t("anotherLifts")}</span> : null}
      </span>
      {mayHold ? <HoldForms hold={hold} /> : null}
    </li>
  );
};

const HoldForms = ({ hold }: { readonly hold: HoldView }) => {
  const t = useTranslations("retention.holds");
  const sending = useTranslations("common")("sending");
  const id = <input type="hidden" name="hold" value={hold.id} />;
  if (!hold.liftAskedAt)
    return (
      <details className="fold">
        <summary className="btn s">{t("lift")}</summary>
        <ActionForm id={`ask-${hold.id}`} action={askLiftingAction}>
          {id}
          <FormText name="reason" label={t("liftReason")} hint={t("twoLift")} required />
          <div>
            <SubmitButton size="s" variant="default" pendingLabel={sending}>
              {t("propose")}
            </SubmitButton>
          </div>
        </ActionForm>
      </details>
    );

  return (
    <span className="row wrap">
      {hold.isOwnProposal ? null : (
        <ActionForm id={`confirm-${hold.id}`} action={confirmLiftingAction} className="">
          {id}
          <SubmitButton size="s" pendingLabel={sending}>
            {t("confirm")}
          </SubmitButton>
        </ActionForm>
      )}
      <ActionForm id={`decline-${hold.id}`} action={declineLiftingAction} className="">
        {id}
        <SubmitButton size="s" variant="default" pendingLabel={sending}>
          {t(hold.isOwnProposal ? "takeBack" : "decline")}
        </SubmitButton>
      </ActionForm>
    </span>
  );
};
