import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";

type DataTableProps = {
  /** What the table shows; heard by all, seen when `captionShown`. */
  readonly caption: ReactNode;
  readonly captionShown?: boolean;
  /** On phones every row becomes a card. Without it the table scrolls sideways. */
  readonly stack?: boolean;
  /** With its own frame; not inside a `Sheet`. */
  readonly framed?: boolean;
  readonly stickyHeader?: boolean;
  readonly className?: string;
  /** `<thead>`, `<tbody>`, `<tfoot>` as ordinary elements. */
  readonly children: ReactNode;
};

/** A table of records: text left, numbers right. Cells are `Th` and `Td`. */
export const DataTable = ({
  caption,
  captionShown = false,
  stack = false,
  framed = false,
  stickyHeader = false,
  className,
  children,
}: DataTableProps) => (
  <div className={classNames("tbl-box", framed && "framed", !stack && "scrolls")}>
    <table className={classNames("tbl", stack && "stack", stickyHeader && "sticky", className)}>
      <caption className={captionShown ? "tbl-cap" : "vh"}>{caption}</caption>
      {children}
    </table>
  </div>
);

type SortLink = {
  readonly href: string;
  /** How the table is sorted by this column now, if it is. */
  readonly direction?: "ascending" | "descending";
};

type ThProps = Omit<ComponentProps<"th">, "scope"> & {
  readonly scope?: "col" | "row";
  readonly numeric?: boolean;
  readonly sort?: SortLink;
};

/** A header of a column, or with `scope="row"` the cell that names the row. */
export const Th = ({ scope = "col", numeric = false, sort, className, children, ...rest }: ThProps) => (
  <th
    {...rest}
    scope={scope}
    {...(sort?.direction && { "aria-sort": sort.direction })}
    {...classOf(numeric && "n", className)}
  >
    {sort ? (
      <a href={sort.href} className="sort">
        {children}
        {sort.direction && <Icon name={sort.direction === "ascending" ? "up" : "down"} />}
      </a>
    ) : (
      children
    )}
  </th>
);

type TdProps = ComponentProps<"td"> & {
  readonly numeric?: boolean;
  /** In a card on a phone: the whole width. */
  readonly wide?: boolean;
  /** Not shown in a card on a phone. */
  readonly hideOnPhone?: boolean;
  /** In a card on a phone: the column's name before the value. */
  readonly phoneLabel?: string;
};

/** A cell. */
export const Td = ({ numeric, wide, hideOnPhone, phoneLabel, className, ...rest }: TdProps) => (
  <td
    {...rest}
    {...(phoneLabel && { "data-label": phoneLabel })}
    {...classOf(numeric && "n", wide && "wide", hideOnPhone && "hide-s", className)}
  />
);

/** An attribute that is not there must not be said either: a page describes every cell to the browser. */
const classOf = (...names: readonly (string | false | undefined)[]): { readonly className?: string } => {
  const className = classNames(...names);

  return className ? { className } : {};
};
