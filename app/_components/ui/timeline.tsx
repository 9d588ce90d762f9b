import type { ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";

/** A step: it happened (with its tone), it is `now`, or it is still `todo`. */
export type TimelineItem = {
  readonly key: string;
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly when?: "past" | "now" | "todo";
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly children?: ReactNode;
};

type TimelineProps = { readonly items: readonly TimelineItem[] };

/** What happened to a claim, oldest first, and what comes. */
export const Timeline = ({ items }: TimelineProps) => (
  <ol className="tline">
    {items.map((item) => (
      <li
        key={item.key}
        className={item.when === "now" ? "next" : undefined}
        aria-current={item.when === "now" ? "step" : undefined}
      >
        <span className={classNames("dot", dotClass(item))}>
          <Icon name={item.icon} />
        </span>
        <p className={classNames("t", item.when)}>{item.title}</p>
        {item.detail && <p className="d">{item.detail}</p>}
        {item.children}
      </li>
    ))}
  </ol>
);

const dotClass = ({ when = "past", tone = "neutral" }: TimelineItem): string => {
  if (when === "todo") return "todo";

  return when === "now" ? `now ${tone}` : tone;
};
