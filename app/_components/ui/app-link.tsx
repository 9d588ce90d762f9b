import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

type AppLinkProps = Omit<ComponentProps<"a">, "href" | "ref"> & {
  readonly href: string;
  /** False: the page stays where it is scrolled. */
  readonly scroll?: boolean;
};

/**
 * A link inside the product that moves without a full page load. Not for rows of long tables, where a
 * plain `<a>` costs no script. Nothing is fetched ahead: every page here is a signed-in query.
 */
export const AppLink = ({ href, ...rest }: AppLinkProps) => (
  <Link {...rest} href={href as Route} prefetch={false} />
);
