import type { ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";

type PillProps = {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly large?: boolean;
  /** Outlined, without a tinted ground. */
  readonly outlined?: boolean;
  readonly children: ReactNode;
};

/** A state of something that moves between hands: the tone says whose move, icon and word what. */
export const Pill = ({ tone = "neutral", icon, large = false, outlined = false, children }: PillProps) => (
  <span className={classNames("pill", tone, outlined && "line", large && "lg")}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
