import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormRadioCards, FormSelect, FormTextarea } from "@/app/_components/form/form-fields";
import { Icon } from "@/app/_components/ui/icon";
import { LinkButton } from "@/app/_components/ui/link-button";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { workspaceHref } from "@/app/(office)/review/[no]/_components/place";
import { askClarificationAction } from "@/app/(office)/review/[no]/actions";
import { formatDate } from "@/lib/i18n/format-date";
import { mostQuestions } from "@/lib/review/domain/clarification-inputs";
import { type WorkspaceAddress, workspaceQuery } from "@/lib/review/domain/workspace-address";
import type { ClaimParts } from "@/lib/review/queries/get-claim-parts";
import { uuidv7 } from "@/lib/shared/ids";

type AskFormProps = { readonly parts: ClaimParts; readonly address: WorkspaceAddress };

/** One question is shown, the next ones open one after another; without scripts too. */
export const AskForm = ({ parts, address }: AskFormProps) => {
  const words = useTranslations("review.ask");
  const common = useTranslations("common");
  const locale = useLocale();
  const { claim, lines, dueOn } = parts;
  const about = lines.find(({ position }) => position === address.line)?.id ?? "";
  const day = dueOn ? formatDate(dueOn, locale, "dayMonth") : "";

  return (
    <ActionForm id="ask" action={askClarificationAction} requestKey={uuidv7()} className="form">
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="version" value={claim.version} />
      <input type="hidden" name="back" value={workspaceQuery(address)} />
      <Questions at={1} lines={lines} about={about} />
      <FormRadioCards
        name="blocking"
        legend={words("clock")}
        defaultValue="yes"
        options={[
          {
            value: "yes",
            label: words("blocking"),
            description: words("blockingHint", { day }),
            icon: "pause",
          },
          { value: "no", label: words("running"), description: words("runningHint", { day }), icon: "clock" },
        ]}
      />
      <div className="form-acts">
        <SubmitButton icon="send" pendingLabel={common("sending")}>
          {words("submit")}
        </SubmitButton>
        <LinkButton variant="ghost" href={workspaceHref(claim.number, address)}>
          {common("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
};

type QuestionsProps = {
  readonly at: number;
  readonly lines: ClaimParts["lines"];
  /** The line that the first question is about. */
  readonly about: string;
};

const Questions = ({ at, lines, about }: QuestionsProps): ReactNode => {
  const words = useTranslations("review.ask");

  return (
    <>
      <fieldset className="question">
        <legend>{words("question", { at })}</legend>
        <FormSelect
          name={`line${at}`}
          label={words("about")}
          placeholder={words("wholeClaim")}
          defaultValue={about}
          options={lines.map(({ id, position, purpose }) => ({
            value: id,
            label: `${position}. ${purpose}`,
          }))}
        />
        <FormTextarea
          name={`question${at}`}
          label={words("text")}
          hint={at === 1 ? words("textHint") : undefined}
          rows={3}
        />
      </fieldset>
      {at < mostQuestions && (
        <details className="next-question">
          <summary>
            <Icon name="plus" />
            {words("more")}
          </summary>
          <Questions at={at + 1} lines={lines} about="" />
        </details>
      )}
    </>
  );
};
