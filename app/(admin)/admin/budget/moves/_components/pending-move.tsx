import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { Icon } from "@/app/_components/ui/icon";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { MoveSentence, useLineName } from "@/app/(admin)/admin/budget/moves/_components/move-sentence";
import { confirmMoveAction, declineMoveAction } from "@/app/(admin)/admin/budget/moves/actions";
import type { LineView } from "@/lib/budget/queries/line-view";
import type { MoveView } from "@/lib/budget/queries/list-budget-moves";
import { uuidv7 } from "@/lib/shared/ids";

type PendingMoveProps = { readonly move: MoveView };

/** A change that waits for a second person: what it would do, and the answer, or why there is none to give. */
export const PendingMove = ({ move }: PendingMoveProps) => {
  const words = useTranslations("budget.moves");
  const locale = useLocale();

  return (
    <article className="move" aria-labelledby={`move-${move.id}`}>
      <h3 id={`move-${move.id}`}>
        <MoveSentence move={move} />
      </h3>
      <p className="muted">{move.reason}</p>
      <p className="sm subtle">
        {words.rich("proposed", {
          programme: move.to.programme[locale],
          who: move.proposedBy?.[locale] ?? "",
          when: () => <DateText date={move.proposedAt} style="dayMonth" withTime />,
        })}
      </p>
      <dl className="effect">
        {move.from && <Effect line={move.from} change={-BigInt(move.amount)} />}
        <Effect line={move.to} change={BigInt(move.amount)} />
      </dl>
      {!move.isCovered && <Notice tone="bad">{words("notCovered")}</Notice>}
      <Answer move={move} />
    </article>
  );
};

type EffectProps = { readonly line: LineView; readonly change: bigint };

const Effect = ({ line, change }: EffectProps) => {
  const nameOf = useLineName(false);
  const words = useTranslations("budget.moves");

  return (
    <div>
      <dt>{nameOf(line)}</dt>
      <dd className="num">
        <Money kopecks={line.allocated} shown="auto" /> <Icon name="arrow" />{" "}
        <b>
          <Money kopecks={BigInt(line.allocated) + change} shown="auto" />
        </b>{" "}
        <span className="subtle">
          {words.rich("free", { amount: () => <Money kopecks={line.available} shown="auto" /> })}
        </span>
      </dd>
    </div>
  );
};

const Answer = ({ move }: PendingMoveProps) => {
  const words = useTranslations("budget.moves");
  const common = useTranslations("common");

  return (
    <div className="stack-s">
      {move.whyNot && (
        <Notice tone="plain" icon="lock">
          {words(`whyNot.${move.whyNot}`)}
        </Notice>
      )}
      <div className="row wrap items-start mt-3">
        {move.mayConfirm && (
          <ActionForm
            id={`confirm-${move.id}`}
            action={confirmMoveAction}
            requestKey={uuidv7()}
            className="form-inline"
          >
            <input type="hidden" name="moveId" value={move.id} />
            <SubmitButton size="s" icon="check" pendingLabel={common("sending")}>
              {words(move.kind === "OPEN" ? "open" : "confirm")}
            </SubmitButton>
          </ActionForm>
        )}
        {move.mayDecline && <Decline move={move} />}
      </div>
    </div>
  );
};

const Decline = ({ move }: PendingMoveProps) => {
  const words = useTranslations("budget.moves");
  const common = useTranslations("common");
  const isOwn = move.whyNot === "ownProposal";

  return (
    <details className="fold">
      <summary className="btn s">{words(isOwn ? "takeBack" : "decline")}</summary>
      <ActionForm id={`decline-${move.id}`} action={declineMoveAction} requestKey={uuidv7()}>
        <input type="hidden" name="moveId" value={move.id} />
        <FormTextarea name="answer" label={words(isOwn ? "takeBackReason" : "declineReason")} required />
        <div className="form-acts">
          <SubmitButton size="s" variant="danger" pendingLabel={common("sending")}>
            {words(isOwn ? "takeBack" : "decline")}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
};
