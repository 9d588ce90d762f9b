import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormCheckbox, FormTextarea } from "@/app/_components/form/form-fields";
import { Notice } from "@/app/_components/ui/notice";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import {
  requestCertificationAction,
  resubmitClaimAction,
  sendBackToPreparerAction,
  submitClaimAction,
} from "@/app/(company)/claims/[no]/edit/actions";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { formatMoney } from "@/lib/i18n/format";
import { uuidv7 } from "@/lib/shared/ids";

type Props = { readonly view: EditorView };

/** The end of the editor: declare and send, hand over to a certifier, or give back. */
export const SendClaim = ({ view }: Props) => {
  const { actions, status } = view;
  const maySend = actions.includes("submit") || actions.includes("resubmit");

  return (
    <>
      {maySend && <Declare view={view} />}
      {!maySend && status !== "AWAITING_CERTIFICATION" && <AskCertifier view={view} />}
      {status === "AWAITING_CERTIFICATION" && actions.includes("sendBackToPreparer") && (
        <GiveBack view={view} />
      )}
    </>
  );
};

/** What the budget still has, said before and not after. */
const MoneyLeft = ({ view }: Props) => {
  const t = useTranslations("claims.editor.check");
  const locale = useLocale();
  if (view.available === null) return null;

  return (
    <span className="muted">
      {t("moneyLeft", {
        amount: formatMoney(view.available, locale, { kopecks: "auto" }),
        year: view.fiscalYear,
      })}
    </span>
  );
};

const Declare = ({ view }: Props) => {
  const t = useTranslations("claims.editor.check");
  const declaration = useTranslations("claims.declaration");
  const common = useTranslations("common");
  const locale = useLocale();
  const isCorrection = view.status === "RETURNED";
  const amount = formatMoney(view.receipt.getBack, locale);

  return (
    <Sheet title={isCorrection ? t("resubmitTitle") : t("submitTitle")} headingLevel={3}>
      <ActionForm
        id="send-claim"
        action={isCorrection ? resubmitClaimAction : submitClaimAction}
        requestKey={uuidv7()}
      >
        <input type="hidden" name="number" value={view.number} />
        <input type="hidden" name="expectedSupport" value={view.receipt.getBack} />
        <p>
          {t("asksFor", { amount })} <MoneyLeft view={view} />
        </p>
        <FormCheckbox name="declared" label={declaration("v1")} hint={declaration("hint")} />
        <p>
          <SubmitButton icon="send" pendingLabel={common("sending")}>
            {isCorrection ? t("resubmit") : t("submit")}
          </SubmitButton>
        </p>
        <p className="sm subtle">{t("afterwards", { days: view.programme.decisionWorkingDays })}</p>
      </ActionForm>
    </Sheet>
  );
};

const AskCertifier = ({ view }: Props) => {
  const t = useTranslations("claims.editor.check");
  const common = useTranslations("common");
  if (!view.actions.includes("requestCertification")) {
    return (
      <Notice tone="plain">{view.status === "RETURNED" ? t("certifierResends") : t("certifierOnly")}</Notice>
    );
  }

  return (
    <Sheet title={t("certifyTitle")} headingLevel={3}>
      <ActionForm id="ask-certifier" action={requestCertificationAction} requestKey={uuidv7()}>
        <input type="hidden" name="number" value={view.number} />
        <p>{t("certifyText")}</p>
        <p>
          <SubmitButton icon="send" pendingLabel={common("sending")}>
            {t("certify")}
          </SubmitButton>
        </p>
      </ActionForm>
    </Sheet>
  );
};

const GiveBack = ({ view }: Props) => {
  const t = useTranslations("claims.editor.check");
  const common = useTranslations("common");

  return (
    <Sheet title={t("giveBackTitle")} headingLevel={3}>
      <ActionForm id="give-back" action={sendBackToPreparerAction} requestKey={uuidv7()}>
        <input type="hidden" name="number" value={view.number} />
        <FormTextarea name="comment" label={t("giveBackComment")} rows={3} maxLength={1000} />
        <p>
          <SubmitButton variant="default" icon="undo" pendingLabel={common("sending")}>
            {t("giveBack")}
          </SubmitButton>
        </p>
      </ActionForm>
    </Sheet>
  );
};
