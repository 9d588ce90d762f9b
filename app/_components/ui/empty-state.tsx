import type { ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";

type EmptyStateProps = {
  readonly icon: IconName;
  readonly tone?: "subtle" | "good" | "bad";
  readonly title: ReactNode;
  readonly headingLevel?: 1 | 2 | 3;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** Nothing here, something failed, no access, all done: what happened and what to do next. */
export const EmptyState = ({
  icon,
  tone = "subtle",
  title,
  headingLevel = 2,
  children,
  action,
}: EmptyStateProps) => {
  const Heading = `h${headingLevel}` as const;

  return (
    <div className={classNames("state", tone !== "subtle" && tone)}>
      <Icon name={icon} size="lg" />
      <Heading>{title}</Heading>
      {children && <div className="state-text">{children}</div>}
      {action && <div className="state-act">{action}</div>}
    </div>
  );
};
