import type { ReactNode } from "react";
import { LinkButton } from "@/app/_components/ui/link-button";

type PaginationProps = {
  readonly label: string;
  readonly previous?: { readonly href: string; readonly label: ReactNode } | null;
  readonly next?: { readonly href: string; readonly label: ReactNode } | null;
  /** What is shown now, «50 из 312». */
  readonly summary?: ReactNode;
};

/** The way through a long list by its cursor: back and on, no page numbers. */
export const Pagination = ({ label, previous, next, summary }: PaginationProps) => {
  if (!previous && !next && !summary) return null;

  return (
    <nav className="pager" aria-label={label}>
      {previous && (
        <LinkButton href={previous.href} size="md" icon="prev" rel="prev">
          {previous.label}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next.href} size="md" iconEnd="next" rel="next">
          {next.label}
        </LinkButton>
      )}
      {summary && <span className="sm subtle">{summary}</span>}
    </nav>
  );
};
