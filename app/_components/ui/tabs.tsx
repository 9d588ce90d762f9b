import type { ReactNode } from "react";
import { AppLink } from "@/app/_components/ui/app-link";
import { classNames } from "@/app/_components/ui/class-names";

/** A view of the same list, with its own address. */
export type Tab = {
  readonly href: string;
  readonly label: ReactNode;
  readonly count?: ReactNode;
  /** `hot` late, `warn` soon. */
  readonly heat?: "hot" | "warn";
  readonly current?: boolean;
};

type TabsProps = { readonly items: readonly Tab[]; readonly label: string; readonly end?: ReactNode };

/** Saved views as links: each can be bookmarked, and works without scripts. */
export const Tabs = ({ items, label, end }: TabsProps) => (
  <nav className="tabs" aria-label={label}>
    {items.map((tab) => (
      <AppLink key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
        {tab.label}
        {tab.count !== undefined && <span className={classNames("cnt", tab.heat)}>{tab.count}</span>}
      </AppLink>
    ))}
    {end && <span className="tabs-end">{end}</span>}
  </nav>
);
