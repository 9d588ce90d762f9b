import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { AssignedSum } from "@/app/(office)/review/_components/selected-sum";
import { assignClaimsAction } from "@/app/(office)/review/actions";
import type { ReviewQueue } from "@/lib/review/queries/get-review-queue";
import { uuidv7 } from "@/lib/shared/ids";

type AssignBarProps = {
  readonly id: string;
  readonly reviewers: ReviewQueue["reviewers"];
  /** The query of the view to come back to. */
  readonly query: string;
};

/** Gives the ticked claims to one officer. The boxes stand in the table; the form needs no script. */
export const AssignBar = ({ id, reviewers, query }: AssignBarProps) => {
  const words = useTranslations("review.queue.assign");
  const common = useTranslations("common");
  const locale = useLocale();

  return (
    <ActionForm id={id} action={assignClaimsAction} requestKey={uuidv7()} className="bulk">
      <AssignedSum locale={locale} label={words("selected")} />
      <input type="hidden" name="back" value={query} />
      <FormSelect
        name="assigneeId"
        label={<span className="vh">{words("officer")}</span>}
        placeholder={words("officer")}
        options={reviewers.map((reviewer) => ({
          value: reviewer.id,
          label: words("load", {
            name: locale === "ru" ? reviewer.nameRu : reviewer.nameEn,
            count: reviewer.inHand,
          }),
        }))}
      />
      <SubmitButton variant="default" icon="user" pendingLabel={common("sending")}>
        {words("submit")}
      </SubmitButton>
    </ActionForm>
  );
};
