"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { isHelpKey, isTyping, showKeyHelp, useKeys } from "@/app/(office)/review/_components/use-keys";

type ReviewRegionProps = {
  readonly label: string;
  readonly pane: string;
  /** Changes with the line in focus and when its form closes; the focus of the keyboard follows. */
  readonly place: string;
  /** Which paper is shown; its tab is scrolled into sight. */
  readonly paper: number;
  readonly children: ReactNode;
};

/** What each key presses, by its place on the keyboard, so that a Russian layout has the same keys. */
const keys: Readonly<Record<string, string>> = {
  KeyJ: "next",
  KeyK: "back",
  KeyA: "accept",
  KeyD: "deduct",
  KeyR: "reject",
  KeyP: "park",
  KeyQ: "question",
  KeyF: "flag",
  KeyU: "undo",
  KeyT: "take",
  BracketLeft: "documentBack",
  BracketRight: "documentOn",
  Equal: "zoomIn",
  NumpadAdd: "zoomIn",
  Minus: "zoomOut",
  NumpadSubtract: "zoomOut",
};

/** The region in which the keys of the review work; each presses a button that is there to be seen. */
export const ReviewRegion = ({ label, pane, place, paper, children }: ReviewRegionProps) => {
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    const current = region.current?.querySelector<HTMLElement>("[data-current-line]");
    const isElsewhere =
      document.activeElement !== document.body && !region.current?.contains(document.activeElement);
    if (place && !isElsewhere && !isTyping(document.activeElement)) current?.focus({ preventScroll: true });
    // An open form brings itself into sight.
    if (place.endsWith("/")) current?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [place]);

  useEffect(() => {
    if (paper > 0) region.current?.querySelector(".vt [aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [paper]);

  useKeys(region, actOf);

  return (
    <section ref={region} className="wr" data-pane={pane} aria-label={label}>
      {children}
    </section>
  );
};

const actOf = (event: KeyboardEvent, region: HTMLElement): (() => void) | null => {
  if (isHelpKey(event)) return showKeyHelp;
  const name = nameOf(event);
  const button = name && region.querySelector<HTMLElement>(`[data-key="${name}"]`);

  return button ? () => button.click() : null;
};

const nameOf = (event: KeyboardEvent): string | undefined => {
  if (event.key === "Escape") return "cancel";

  return event.shiftKey && event.code !== "Equal" ? undefined : keys[event.code];
};
