import type { ReactNode } from "react";
import { AppLink } from "@/app/_components/ui/app-link";

type Segment = { readonly href: string; readonly label: ReactNode; readonly current?: boolean };

type SegmentsProps = { readonly items: readonly Segment[]; readonly label: string };

/** A short choice between neighbours, such as fiscal years. */
export const Segments = ({ items, label }: SegmentsProps) => (
  <nav className="seg" aria-label={label}>
    {items.map((item) => (
      <AppLink key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
        {item.label}
      </AppLink>
    ))}
  </nav>
);
