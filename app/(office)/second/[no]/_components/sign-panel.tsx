import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { ButtonContent } from "@/app/_components/ui/button-content";
import { buttonClass } from "@/app/_components/ui/button-look";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { wordsFor } from "@/app/_server/failure-words";
import { sendBackAction, signDecisionAction } from "@/app/(office)/second/actions";
import type { DecisionView } from "@/lib/review/queries/get-decision-page";
import { uuidv7 } from "@/lib/shared/ids";

type SignPanelProps = { readonly decision: DecisionView };

/** Sign or return; whoever may not, reads why in place of the buttons. */
export const SignPanel = async ({ decision }: SignPanelProps) => {
  const words = await getTranslations("approval.page");
  const { refusal } = decision;
  if (refusal) {
    return (
      <section className="sign-acts">
        <Notice tone="plain" icon="lock" title={words("mayNot")}>
          <Refusal refusal={refusal} />
        </Notice>
      </section>
    );
  }

  return (
    <section className="sign-acts" aria-label={words("signature")}>
      <SignForm decision={decision} />
      <ReturnForm decision={decision} />
      <p className="xs subtle">{words("note")}</p>
    </section>
  );
};

type RefusalProps = { readonly refusal: NonNullable<DecisionView["refusal"]> };

/** Whose signature is missing says more here than that a role is. */
const Refusal = async ({ refusal }: RefusalProps) => {
  const words = await getTranslations("approval.notMine");

  return refusal.code === "roleMissing"
    ? words("roleMissing", { role: refusal.role ?? "" })
    : wordsFor(refusal);
};

const SignForm = async ({ decision }: SignPanelProps) => {
  const words = await getTranslations("approval.page");
  const { claimId, version, hash } = decision;

  return (
    <ActionForm id="sign" action={signDecisionAction} requestKey={uuidv7()}>
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="hash" value={hash} />
      <SubmitButton full icon="two" shortcut="S" pendingLabel={words("signing")} data-sign>
        {words("sign")}
      </SubmitButton>
    </ActionForm>
  );
};

const ReturnForm = async ({ decision }: SignPanelProps) => {
  const words = await getTranslations("approval.page");
  const { claimId, version } = decision;

  return (
    <details data-return>
      <summary className={buttonClass({ full: true })}>
        <ButtonContent icon="undo" shortcut="B">
          {words("return")}
        </ButtonContent>
      </summary>
      <ActionForm id="return" action={sendBackAction} requestKey={uuidv7()}>
        <input type="hidden" name="claimId" value={claimId} />
        <input type="hidden" name="version" value={version} />
        <FormTextarea
          name="comment"
          label={words("comment")}
          hint={words("commentHint")}
          rows={4}
          maxLength={2_000}
          required
        />
        <SubmitButton full variant="default" pendingLabel={words("returning")}>
          {words("returnSubmit")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
};
