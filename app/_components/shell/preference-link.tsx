"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

type PreferenceLinkProps = {
  readonly name: "lang" | "theme";
  readonly value: string;
  readonly current: boolean;
  readonly lang?: string;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * Asks for this very page in another language or theme: a plain GET that proxy.ts answers with a cookie
 * and the clean address. A full load on purpose, since both stand on `<html>`.
 */
export const PreferenceLink = ({
  name,
  value,
  current,
  lang,
  label,
  className,
  children,
}: PreferenceLinkProps) => {
  const path = usePathname();
  const query = new URLSearchParams(useSearchParams());
  query.set(name, value);

  return (
    <a
      href={`${path}?${query}`}
      lang={lang}
      hrefLang={lang}
      aria-label={label}
      title={label}
      aria-current={current ? "true" : undefined}
      className={className}
      rel="nofollow"
    >
      {children}
    </a>
  );
};
