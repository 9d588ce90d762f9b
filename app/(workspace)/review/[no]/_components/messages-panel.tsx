import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { Icon } from "@/app/_components/ui/icon";
import { LinkButton } from "@/app/_components/ui/link-button";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { Tag } from "@/app/_components/ui/tag";
import type { SidePaneProps } from "@/app/(workspace)/review/[no]/_components/side-pane-props";
import { resolveClarificationAction } from "@/app/(workspace)/review/[no]/actions";
import { viewQuery, workspaceQuery } from "@/lib/review/domain/workspace-address";
import type { WorkspaceQuestion } from "@/lib/review/queries/get-review-workspace";
import { uuidv7 } from "@/lib/shared/ids";

/** Questions and answers, oldest first. */
export const MessagesPanel = (props: SidePaneProps) => {
  const words = useTranslations("review.messages");
  const { workspace, address, line } = props;
  const { questions, claim, may } = workspace;
  const view = viewQuery(address);
  const about = line ? `line=${line.position}` : "";

  return (
    <section aria-labelledby="messages">
      <h2 id="messages">
        {words("title")} {questions.length > 0 && <span className="subtle">{questions.length}</span>}
      </h2>
      {questions.length === 0 && <p className="xs subtle">{words("none")}</p>}
      {questions.map((question) => (
        <Question key={question.id} {...props} question={question} />
      ))}
      {may.decide === null && (
        <LinkButton
          variant="ghost"
          size="s"
          icon="ask"
          href={`/review/${claim.number}/ask?${[about, view].filter(Boolean).join("&")}`}
        >
          {line ? words("askAbout", { position: line.position }) : words("ask")}
        </LinkButton>
      )}
    </section>
  );
};

type QuestionProps = SidePaneProps & { readonly question: WorkspaceQuestion };

const Question = (props: QuestionProps) => {
  const { question, workspace } = props;
  const words = useTranslations("review.messages");
  const locale = useLocale();
  const line = workspace.lines.find(({ id }) => id === question.lineId);
  const files = workspace.documents.filter(({ clarificationId }) => clarificationId === question.id).length;
  const asker = question.isMine ? words("you") : question.askedBy?.[locale];

  return (
    <div className="talk">
      <p className="bub me">
        {question.question}
        <span className="m">
          {asker}, <DateText date={question.askedAt} style="short" />
          {line && `, ${words("aboutLine", { position: line.position })}`}
          {question.status === "OPEN" && (
            <>
              {" "}
              <Tag tone="turn" icon={question.blocking ? "pause" : "clock"}>
                {words("until")} <DateText date={question.dueOn} style="short" />
              </Tag>
            </>
          )}
          {question.status === "CANCELLED" && <Tag>{words("cancelled")}</Tag>}
        </span>
      </p>
      {question.answer && (
        <p className="bub">
          {question.answer}
          <span className="m">
            {question.answeredBy?.[locale]}
            {question.answeredAt && (
              <>
                , <DateText date={question.answeredAt} style="short" />
              </>
            )}
            {files > 0 && (
              <>
                {" "}
                <Tag icon="clip">{files}</Tag>
              </>
            )}
          </span>
        </p>
      )}
      <CloseQuestion {...props} />
    </div>
  );
};

/** An answer is accepted, an open question taken back; a closed one needs nothing. */
const CloseQuestion = ({ question, workspace, address }: QuestionProps) => {
  const words = useTranslations("review.messages");
  const common = useTranslations("common");
  if (workspace.may.decide !== null || (question.status !== "ANSWERED" && question.status !== "OPEN"))
    return null;
  const isAnswered = question.status === "ANSWERED";

  return (
    <ActionForm
      id={`close-${question.id}`}
      action={resolveClarificationAction}
      requestKey={uuidv7()}
      className="one-button"
    >
      <input type="hidden" name="claimId" value={workspace.claim.id} />
      <input type="hidden" name="version" value={workspace.claim.version} />
      <input type="hidden" name="clarificationId" value={question.id} />
      <input type="hidden" name="outcome" value={isAnswered ? "RESOLVED" : "CANCELLED"} />
      <input type="hidden" name="back" value={workspaceQuery(address)} />
      <SubmitButton variant="ghost" size="s" pendingLabel={common("sending")}>
        <Icon name={isAnswered ? "check" : "x"} />
        {words(isAnswered ? "accept" : "cancel")}
      </SubmitButton>
    </ActionForm>
  );
};
