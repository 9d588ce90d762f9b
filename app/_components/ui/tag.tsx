import type { ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";

type TagProps = {
  readonly tone?: Tone | "brand";
  readonly icon?: IconName;
  readonly children: ReactNode;
};

/** A small remark beside something: a kind of document, a warning in a queue. */
export const Tag = ({ tone = "neutral", icon, children }: TagProps) => (
  <span className={classNames("tag", tone !== "neutral" && tone)}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
