import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { assignAction, giveBackAction, unassignAction } from "@/app/(workspace)/review/[no]/actions";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { uuidv7 } from "@/lib/shared/ids";

/** Who has the claim; the officer gives it back, the lead hands it over. */
export const OfficerPanel = ({ workspace }: { readonly workspace: ReviewWorkspace }) => {
  const words = useTranslations("review.officer");
  const locale = useLocale();
  const { claim, may } = workspace;
  const canRelease = may.giveBack === null || may.unassign === null;

  return (
    <section aria-labelledby="officer">
      <h2 id="officer">{words("title")}</h2>
      <p className="sm">{claim.assignee ? claim.assignee[locale] : words("nobody")}</p>
      {may.assign === null && <AssignForm workspace={workspace} />}
      {canRelease && <ReleaseForm workspace={workspace} isOwn={may.giveBack === null} />}
    </section>
  );
};

const AssignForm = ({ workspace }: { readonly workspace: ReviewWorkspace }) => {
  const words = useTranslations("review.queue.assign");
  const common = useTranslations("common");
  const locale = useLocale();

  return (
    <ActionForm id="assign" action={assignAction} requestKey={uuidv7()} className="assign-one">
      <input type="hidden" name="claimId" value={workspace.claim.id} />
      <FormSelect
        name="assigneeId"
        label={<span className="vh">{words("officer")}</span>}
        placeholder={words("officer")}
        options={workspace.reviewers.map((reviewer) => ({
          value: reviewer.id,
          label: words("load", {
            name: locale === "ru" ? reviewer.nameRu : reviewer.nameEn,
            count: reviewer.inHand,
          }),
        }))}
      />
      <SubmitButton variant="default" size="s" icon="user" pendingLabel={common("sending")}>
        {words("submit")}
      </SubmitButton>
    </ActionForm>
  );
};

type ReleaseProps = { readonly workspace: ReviewWorkspace; readonly isOwn: boolean };

const ReleaseForm = ({ workspace: { claim }, isOwn }: ReleaseProps) => {
  const words = useTranslations("review.officer");
  const common = useTranslations("common");

  return (
    <ActionForm
      id="release"
      action={isOwn ? giveBackAction : unassignAction}
      requestKey={uuidv7()}
      className="one-button"
    >
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="version" value={claim.version} />
      <SubmitButton variant="ghost" size="s" icon="undo" pendingLabel={common("sending")}>
        {words(isOwn ? "giveBack" : "unassign")}
      </SubmitButton>
    </ActionForm>
  );
};
