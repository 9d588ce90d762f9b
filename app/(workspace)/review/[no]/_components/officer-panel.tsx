import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect } from "@/app/_components/form/form-fields";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { DrawForm } from "@/app/(office)/interests/_components/draw-form";
import { assignAction, giveBackAction, unassignAction } from "@/app/(workspace)/review/[no]/actions";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { uuidv7 } from "@/lib/shared/ids";

/** Who has the claim; the officer gives it back, the lead hands it over. */
export const OfficerPanel = ({ workspace }: { readonly workspace: ReviewWorkspace }) => {
  const words = useTranslations("review.officer");
  const locale = useLocale();
  const { claim, may } = workspace;
  const canRelease = may.giveBack === null || may.unassign === null;
  const canHand = may.assign === null || may.handOver === null;

  return (
    <section aria-labelledby="officer">
      <h2 id="officer">{words("title")}</h2>
      <p className="sm">{claim.assignee ? claim.assignee[locale] : words("nobody")}</p>
      <Interest workspace={workspace} />
      {canHand && (
        <>
          <AssignForm workspace={workspace} />
          <DrawForm id="draw" claimId={claim.id} label={words("draw")} />
          <p className="xs subtle">{words("drawHint")}</p>
        </>
      )}
      {canHand && <Relations workspace={workspace} />}
      {canRelease && <ReleaseForm workspace={workspace} isOwn={may.giveBack === null} />}
    </section>
  );
};

/** Why the buttons are missing, and what is to be done about it. */
const Interest = ({ workspace: { interest, may } }: { readonly workspace: ReviewWorkspace }) => {
  const words = useTranslations("review.officer.interest");
  if (!interest) return null;

  return (
    <Notice tone="turn" icon="lock">
      {words(interest)} {interest === "own" && may.giveBack === null && words("giveBack")}
    </Notice>
  );
};

/** What connects reviewers with the company: for the lead to weigh. */
const Relations = ({ workspace: { reviewers } }: { readonly workspace: ReviewWorkspace }) => {
  const words = useTranslations("review.officer");
  const locale = useLocale();
  const found = reviewers.flatMap(({ id, nameRu, nameEn, relations }) =>
    relations.map((relation) => ({ ...relation, id, name: locale === "ru" ? nameRu : nameEn })),
  );
  if (found.length === 0) return null;

  return (
    <Notice tone="plain" title={words("relations")}>
      <ul className="stack-s">
        {found.map(({ id, kind, name, with: other }) => (
          <li key={`${id}-${kind}`}>{words(`relation.${kind}`, { name, with: other })}</li>
        ))}
      </ul>
      <p className="xs subtle">{words("relationsHint")}</p>
    </Notice>
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
