"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { areKeysOn } from "@/app/(office)/review/_components/key-choice";

type ReviewRegionProps = {
  readonly label: string;
  readonly pane: string;
  /** Changes with the line in focus and when its form closes; the focus of the keyboard follows. */
  readonly place: string;
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

/**
 * The region in which the keys of the review work: only while the focus is inside, never while something is
 * typed (but Escape, which leaves a form), and each presses a button that is there to be seen.
 */
export const ReviewRegion = ({ label, pane, place, children }: ReviewRegionProps) => {
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    const current = region.current?.querySelector<HTMLElement>("[data-current-line]");
    const isElsewhere =
      document.activeElement !== document.body && !region.current?.contains(document.activeElement);
    if (place && !isElsewhere && !isTyping(document.activeElement)) current?.focus({ preventScroll: true });
    current?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [place]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const button = region.current && buttonFor(event, region.current);
    if (!button) return;
    event.preventDefault();
    button.click();
  };

  return (
    <section ref={region} className="wr" data-pane={pane} aria-label={label} onKeyDown={press}>
      {children}
    </section>
  );
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox], [type=radio]), select, textarea");

const buttonFor = (event: KeyboardEvent, region: HTMLElement): HTMLElement | null => {
  if (event.key === "Escape") return region.querySelector<HTMLElement>('[data-key="cancel"]');
  if (!areKeysOn() || isTyping(event.target)) return null;
  if (event.key === "?") return document.querySelector<HTMLElement>(".key-help button");
  const name = event.shiftKey && event.code !== "Equal" ? undefined : keys[event.code];

  return name ? region.querySelector<HTMLElement>(`[data-key="${name}"]`) : null;
};
