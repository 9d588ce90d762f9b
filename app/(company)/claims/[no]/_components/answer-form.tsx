import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { Tag } from "@/app/_components/ui/tag";
import { answerClarificationAction } from "@/app/(company)/claims/[no]/actions";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";
import { uuidv7 } from "@/lib/shared/ids";

type Props = {
  readonly number: string;
  readonly question: CompanyClaimPage["questions"][number];
  readonly files: CompanyClaimPage["documents"];
};

/** Files first, each sent by itself, then the words: both are ordinary forms. */
export const AnswerForm = ({ number, question, files }: Props) => {
  const t = useTranslations("claimPage.answer");

  return (
    <div className="answer">
      {files.length > 0 ? (
        <p className="row wrap">
          {files.map((file) => (
            <Tag key={file.id} icon="clip" tone="good">
              {file.fileName}
            </Tag>
          ))}
        </p>
      ) : null}
      <form
        className="row wrap"
        method="post"
        encType="multipart/form-data"
        action={`/api/claims/${number}/documents`}
      >
        <input type="hidden" name="clarificationId" value={question.id} />
        {question.lineId ? <input type="hidden" name="lineId" value={question.lineId} /> : null}
        <input type="hidden" name="kind" value="OTHER" />
        <input type="hidden" name="back" value={`/claims/${number}#questions`} />
        <input type="file" name="file" required aria-label={t("file")} accept=".pdf,.jpg,.jpeg,.png,.webp" />
        <button type="submit" className="btn md">
          {t("attach")}
        </button>
      </form>
      <ActionForm id={`answer-${question.id}`} action={answerClarificationAction} requestKey={uuidv7()}>
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="clarificationId" value={question.id} />
        <FormTextarea name="answer" label={t("words")} hint={t("hint")} rows={4} />
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
      </ActionForm>
    </div>
  );
};
