import "@/app/(company)/claims/[no]/edit/_components/evidence.css";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { Tag } from "@/app/_components/ui/tag";
import { answerClarificationAction } from "@/app/(company)/claims/[no]/actions";
import { UploadPick } from "@/app/(company)/claims/[no]/edit/_components/upload-pick";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";
import { uuidv7 } from "@/lib/shared/ids";

type Props = {
  readonly number: string;
  readonly question: CompanyClaimPage["questions"][number];
  readonly files: CompanyClaimPage["documents"];
};

/** Files first, each stored as soon as it is chosen, then the words: both are ordinary forms. */
export const AnswerForm = ({ number, question, files }: Props) => {
  const t = useTranslations("claimPage.answer");
  const evidence = useTranslations("claims.editor.evidence");

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
      <UploadPick
        id={`answer-file-${question.id}`}
        label={t("attach")}
        spoken={t("file")}
        sendLabel={evidence("send")}
        failedText={evidence("failed")}
        url={`/api/claims/${number}/documents?back=answer`}
        fields={{ clarificationId: question.id, lineId: question.lineId ?? "", kind: "OTHER" }}
      />
      <ActionForm id={`answer-${question.id}`} action={answerClarificationAction} requestKey={uuidv7()}>
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="clarificationId" value={question.id} />
        <FormTextarea name="answer" label={t("words")} hint={t("hint")} rows={4} />
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
      </ActionForm>
    </div>
  );
};
