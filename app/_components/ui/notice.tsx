import type { ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";

/** Whom a notice concerns: `agency` information, `turn` act, `good` done, `bad` failed, `plain` aside. */
export type NoticeTone = "agency" | "turn" | "good" | "bad" | "plain";

type NoticeProps = {
  readonly tone?: NoticeTone;
  readonly icon?: IconName;
  readonly title?: ReactNode;
  /** `alert` is read out at once, `status` when the reader pauses; neither for what was there on arrival. */
  readonly role?: "alert" | "status";
  readonly children?: ReactNode;
};

const icons = {
  agency: "info",
  turn: "alert",
  good: "ok",
  bad: "no",
  plain: "info",
} as const satisfies Record<NoticeTone, IconName>;

/** A sentence the page wants to say, with its icon. */
export const Notice = ({ tone = "agency", icon = icons[tone], title, role, children }: NoticeProps) => (
  <div className={classNames("notice", tone !== "agency" && tone)} role={role}>
    <Icon name={icon} />
    <div className="grow">
      {title && <b>{title}</b>}
      {children}
    </div>
  </div>
);
