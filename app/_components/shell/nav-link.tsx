"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type NavLinkProps = {
  readonly href: string;
  readonly exact?: boolean;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
};

/** A link that knows whether the reader is there, so that a layout may hold it. */
export const NavLink = ({ href, exact = false, className, title, children }: NavLinkProps) => {
  const isHere = isCurrent(usePathname(), href, exact);

  return (
    <Link
      href={href as Route}
      prefetch={false}
      className={className}
      title={title}
      aria-current={isHere ? "page" : undefined}
    >
      {children}
    </Link>
  );
};

const isCurrent = (path: string, href: string, exact: boolean): boolean => {
  const [target = "", fragment] = href.split("#");
  if (fragment !== undefined) return false;

  return path === target || (!exact && target !== "/" && path.startsWith(`${target}/`));
};
