import { useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import { AppLink } from "@/app/_components/ui/app-link";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import { Tag } from "@/app/_components/ui/tag";
import { LineActs } from "@/app/(workspace)/review/[no]/_components/line-acts";
import { LineValues } from "@/app/(workspace)/review/[no]/_components/line-values";
import { UndoForm } from "@/app/(workspace)/review/[no]/_components/verdict-forms";
import { VerdictNote } from "@/app/(workspace)/review/[no]/_components/verdict-note";
import { type WorkspaceAddress, workspaceQuery } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";

type LineRowProps = {
  readonly line: WorkspaceLine;
  readonly isCurrent: boolean;
  /** How far from the line in focus: the neighbours have keys. */
  readonly step: number;
  readonly workspace: ReviewWorkspace;
  readonly address: WorkspaceAddress;
};

const marks = {
  ACCEPTED: { tone: "ok", icon: "check" },
  REDUCED: { tone: "red", icon: "minus" },
  REJECTED: { tone: "no", icon: "x" },
  PARKED: { tone: "park", icon: "pause" },
} as const satisfies Record<string, { readonly tone: string; readonly icon: IconName }>;

export const LineRow = ({ line, isCurrent, step, workspace, address }: LineRowProps) => {
  const decision = useTranslations("status.line");
  const mark = line.verdict && marks[line.verdict.name];
  const query = workspaceQuery(address, { line: line.position });

  return (
    <li
      className={classNames("ln", isCurrent && "cur")}
      aria-current={isCurrent ? "true" : undefined}
      id={`line-${line.position}`}
    >
      <div className="ln-h">
        <span className={classNames("st", mark?.tone)}>
          {mark ? (
            <Icon name={mark.icon} label={decision(line.verdict?.name ?? "UNDECIDED")} />
          ) : (
            line.position
          )}
        </span>
        <div>
          <p className="lt">
            <AppLink
              href={`/review/${workspace.claim.number}?${query}`}
              scroll={false}
              data-key={keyOf(step)}
              data-current-line={isCurrent || undefined}
            >
              {line.purpose}
            </AppLink>
          </p>
          <LineSummary line={line} />
        </div>
        <span className="la">
          <Money kopecks={line.claimed} />
        </span>
        <span className={classNames("la", line.verdict && toneOf(line))}>
          <Money kopecks={line.support} />
        </span>
      </div>
      {isCurrent && (
        <>
          <LineValues line={line} />
          <VerdictNote line={line} />
          <LineActs line={line} workspace={workspace} address={address} />
        </>
      )}
      {!isCurrent && address.done === line.position && line.verdict && workspace.may.decide === null && (
        <div className="ln-undo">
          <UndoForm line={line} workspace={workspace} address={address} />
        </div>
      )}
    </li>
  );
};

const keyOf = (step: number): string | undefined => {
  if (step === -1) return "back";

  return step === 1 ? "next" : undefined;
};

const toneOf = ({ verdict }: WorkspaceLine): string =>
  verdict?.name === "ACCEPTED" || verdict?.name === "REDUCED" ? "t-good" : "subtle";

/** What tells one line from another, and why it may need a look. */
const LineSummary = ({ line }: { readonly line: WorkspaceLine }) => {
  const words = useTranslations("review.lines");

  return (
    <>
      <p className="ls">
        {line.supplierName}
        {line.invoiceNumber && `, ${words("invoice", { number: line.invoiceNumber })}`}
      </p>
      <p className="ln-tags">
        {line.openQuestions > 0 && (
          <Tag tone="turn" icon="ask">
            {words("question")}
          </Tag>
        )}
        {line.remark && (
          <Tag tone="agency" icon="edit">
            {words(line.remark.isFixed ? "corrected" : "opened")}
          </Tag>
        )}
        {line.verdict?.isCarriedOver && <Tag icon="history">{words("carriedOver")}</Tag>}
      </p>
    </>
  );
};
