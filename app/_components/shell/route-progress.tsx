"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** Quicker answers than this need no sign that one is coming. */
const patience = 300;

/** A line at the top of the page while the next one is on its way; a page that comes at once shows none. */
export const RouteProgress = () => {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (event: MouseEvent) => {
      if (!leadsElsewhere(event)) return;
      clearTimeout(timer);
      timer = setTimeout(() => setLeaving(here), patience);
    };
    document.addEventListener("click", follow);

    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", follow);
    };
  }, [here]);

  return leaving === here ? <div className="route-progress" aria-hidden="true" /> : null;
};

/** Whether the router took the click; a full load and a download are shown by the browser itself. */
const leadsElsewhere = (event: MouseEvent): boolean => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !event.defaultPrevented) return false;
  const { pathname, search } = new URL(link.href, location.href);

  return `${pathname}${search}` !== `${location.pathname}${location.search}`;
};
