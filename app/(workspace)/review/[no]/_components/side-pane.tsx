import { useTranslations } from "next-intl";
import { ChecklistPanel } from "@/app/(workspace)/review/[no]/_components/checklist-panel";
import { MessagesPanel } from "@/app/(workspace)/review/[no]/_components/messages-panel";
import { OfficerPanel } from "@/app/(workspace)/review/[no]/_components/officer-panel";
import type { SidePaneProps } from "@/app/(workspace)/review/[no]/_components/side-pane-props";

/** What belongs to the claim as a whole: checklist, remarks of the last return, messages, its officer. */
export const SidePane = (props: SidePaneProps) => {
  const words = useTranslations("review.side");

  return (
    <aside className="pane side-pane" aria-label={words("label")}>
      <ChecklistPanel {...props} />
      <Remarks workspace={props.workspace} />
      <MessagesPanel {...props} />
      <OfficerPanel workspace={props.workspace} />
    </aside>
  );
};

const Remarks = ({ workspace: { remarks } }: Pick<SidePaneProps, "workspace">) => {
  const words = useTranslations("review.side");
  if (remarks.length === 0) return null;

  return (
    <section>
      <h2>{words("remarks")}</h2>
      <ul className="stack-s">
        {remarks.map(({ part, text }) => (
          <li key={part} className="why">
            <b>{words(`part.${part}` as never)}</b> {text}
          </li>
        ))}
      </ul>
    </section>
  );
};
