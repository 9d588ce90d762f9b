import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import { Sheet } from "@/app/_components/ui/sheet";
import { Tag } from "@/app/_components/ui/tag";
import { AnswerForm } from "@/app/(company)/claims/[no]/_components/answer-form";
import { formatDate, formatDateTime } from "@/lib/i18n/format-date";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

type Props = { readonly claim: CompanyClaimPage; readonly canAnswer: boolean };

/** The correspondence: the officer's questions, the company's answers, and the form for what is open. */
export const Questions = ({ claim, canAnswer }: Props) => {
  const t = useTranslations("claimPage.questions");
  if (claim.questions.length === 0) return null;
  const positions = new Map(claim.lines.map(({ id, position }) => [id, position]));

  return (
    <Sheet title={t("heading")} id="questions">
      {claim.questions.map((question) => {
        const files = claim.documents.filter(({ clarificationId }) => clarificationId === question.id);

        return (
          <div key={question.id} className="exchange">
            <Asked
              question={question}
              position={question.lineId ? positions.get(question.lineId) : undefined}
            />
            {question.answer ? <Answered question={question} files={files} /> : null}
            {question.status === "OPEN" ? <Waiting question={question} /> : null}
            {question.status === "OPEN" && canAnswer ? (
              <AnswerForm number={claim.number} question={question} files={files} />
            ) : null}
            {question.status === "CANCELLED" ? <p className="sm subtle">{t("cancelled")}</p> : null}
          </div>
        );
      })}
    </Sheet>
  );
};

type Question = CompanyClaimPage["questions"][number];

const Asked = ({
  question,
  position,
}: {
  readonly question: Question;
  readonly position: number | undefined;
}) => {
  const t = useTranslations("claimPage.questions");
  const locale = useLocale();

  return (
    <div className="bub">
      <span className="m">
        {t("officer", { date: formatDateTime(question.askedAt, locale) })}
        {position === undefined ? null : t("aboutLine", { position })}
      </span>
      {question.question}
    </div>
  );
};

type AnsweredProps = { readonly question: Question; readonly files: CompanyClaimPage["documents"] };

const Answered = ({ question, files }: AnsweredProps) => {
  const t = useTranslations("claimPage.questions");
  const locale = useLocale();

  return (
    <div className="bub me">
      <span className="m">
        {t("you", { date: formatDateTime(question.answeredAt ?? question.askedAt, locale) })}
      </span>
      {question.answer}{" "}
      {files.map((file) => (
        <a key={file.id} href={`/api/documents/${file.documentId}`}>
          <Tag icon="clip">{file.fileName}</Tag>
        </a>
      ))}
    </div>
  );
};

const Waiting = ({ question }: { readonly question: Question }) => {
  const t = useTranslations("claimPage.questions");
  const locale = useLocale();

  return (
    <Notice tone="turn" icon="clock">
      {t(question.blocking ? "untilStopped" : "until", {
        date: question.dueOn ? formatDate(question.dueOn, locale, "long") : "",
      })}
    </Notice>
  );
};
