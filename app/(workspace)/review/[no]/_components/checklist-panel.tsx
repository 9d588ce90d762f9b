import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { Icon } from "@/app/_components/ui/icon";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { SidePaneProps } from "@/app/(workspace)/review/[no]/_components/side-pane-props";
import { answerChecklistAction } from "@/app/(workspace)/review/[no]/actions";
import { workspaceQuery } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { uuidv7 } from "@/lib/shared/ids";

type Item = ReviewWorkspace["checklist"][number];

/** What the officer confirms about the claim as a whole, and what the calculation shows by itself. */
export const ChecklistPanel = ({ workspace, address }: Omit<SidePaneProps, "line">) => {
  const words = useTranslations("review.checklist");
  const { checklist, lines, may } = workspace;
  const decided = lines.filter(({ verdict }) => verdict !== null).length;
  const confirmed = checklist.filter(({ passed }) => passed).length;
  const isDecided = decided === lines.length;

  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist">
        {words("title")}{" "}
        <span className="subtle">
          {words("count", { done: confirmed + (isDecided ? 1 : 0), total: checklist.length + 1 })}
        </span>
      </h2>
      <ul className="ck">
        {checklist.map((item) => (
          <ChecklistItem
            key={item.item}
            item={item}
            mayAnswer={may.decide === null}
            workspace={workspace}
            address={address}
          />
        ))}
        <li className={isDecided ? "g" : "o"}>
          <Icon name={isDecided ? "ok" : "dot"} />
          <span>{words("lines", { decided, total: lines.length })}</span>
        </li>
      </ul>
    </section>
  );
};

type ItemProps = Omit<SidePaneProps, "line"> & { readonly item: Item; readonly mayAnswer: boolean };

const looks = (passed: boolean | null) => {
  if (passed === null) return { icon: "dot", tone: "o", word: "open" } as const;

  return passed
    ? ({ icon: "ok", tone: "g", word: "passed" } as const)
    : ({ icon: "alert", tone: "w", word: "failed" } as const);
};

const ChecklistItem = ({ item, mayAnswer, workspace, address }: ItemProps) => {
  const names = useTranslations("entitlement.checklist");
  const words = useTranslations("review.checklist");
  const { icon, tone, word } = looks(item.passed);
  const name = names(item.item as never);
  const fields = (
    <>
      <input type="hidden" name="claimId" value={workspace.claim.id} />
      <input type="hidden" name="version" value={workspace.claim.version} />
      <input type="hidden" name="item" value={item.item} />
      <input type="hidden" name="back" value={workspaceQuery(address)} />
    </>
  );

  return (
    <li className={tone}>
      {mayAnswer && !item.passed ? (
        <ActionForm
          id={`confirm-${item.item}`}
          action={answerChecklistAction}
          requestKey={uuidv7()}
          className="ck-confirm"
        >
          {fields}
          <input type="hidden" name="passed" value="yes" />
          <button type="submit" className="ck-box">
            <Icon name={icon} />
            <span className="vh">{words("confirm")}: </span>
            {name}
          </button>
        </ActionForm>
      ) : (
        <span className="ck-box">
          <Icon name={icon} label={words(word)} />
          {name}
        </span>
      )}
      {item.note && <p className="xs muted ck-note">{item.note}</p>}
      {mayAnswer && <Doubt item={item} fields={fields} />}
    </li>
  );
};

type DoubtProps = { readonly item: Item; readonly fields: React.ReactNode };

/** Not confirmed, and why: behind a small mark, since it is the rarer answer. */
const Doubt = ({ item, fields }: DoubtProps) => {
  const words = useTranslations("review.checklist");
  const common = useTranslations("common");

  return (
    <details className="ck-doubt">
      <summary aria-label={words("doubtAbout")} title={words("doubtAbout")}>
        <Icon name="edit" />
      </summary>
      <ActionForm
        id={`doubt-${item.item}`}
        action={answerChecklistAction}
        requestKey={uuidv7()}
        className="form"
      >
        {fields}
        <input type="hidden" name="passed" value="no" />
        <FormTextarea name="note" label={words("why")} rows={2} defaultValue={item.note} />
        <SubmitButton variant="default" size="s" icon="alert" pendingLabel={common("sending")}>
          {words("doubt")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
};
