import { Fragment, type ReactNode } from "react";
import { AppLink } from "@/app/_components/ui/app-link";
import { Icon } from "@/app/_components/ui/icon";

type Crumb = { readonly label: ReactNode; readonly href?: string };

type BreadcrumbsProps = {
  /** The last one is the page itself and needs no address. */
  readonly items: readonly Crumb[];
  /** `common.path`. */
  readonly label: string;
};

/** The way back. */
export const Breadcrumbs = ({ items, label }: BreadcrumbsProps) => (
  <nav className="crumbs" aria-label={label}>
    {items.map((item, place) => (
      <Fragment key={item.href ?? "here"}>
        {place > 0 && <Icon name="next" />}
        {item.href ? (
          <AppLink href={item.href}>{item.label}</AppLink>
        ) : (
          <span aria-current="page">{item.label}</span>
        )}
      </Fragment>
    ))}
  </nav>
);
