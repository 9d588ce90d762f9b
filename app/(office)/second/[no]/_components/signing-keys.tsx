"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { areKeysOn } from "@/app/(office)/review/_components/key-choice";

type SigningKeysProps = { readonly label: string; readonly children: ReactNode };

/**
 * S and B on the page of a decision. They work only while the focus is inside it, never while something is typed,
 * and press what can be pressed with a mouse too. The region takes the focus on arrival, so that they work at once.
 */
export const SigningKeys = ({ label, children }: SigningKeysProps) => {
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  const press = (event: KeyboardEvent) => {
    if (!areKeysOn() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = region.current && acts[event.code];
    if (!act || !region.current) return;
    event.preventDefault();
    act(region.current);
  };

  return (
    <section ref={region} aria-label={label} tabIndex={-1} className="sign-cols" onKeyDown={press}>
      {children}
    </section>
  );
};

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches("input, select, textarea");

/** By the place on the keyboard, so that a Russian layout has the same keys. */
const acts: Readonly<Record<string, (region: HTMLElement) => void>> = {
  KeyS: (region) => region.querySelector<HTMLElement>("[data-sign]")?.click(),
  KeyB: (region) => {
    const details = region.querySelector<HTMLDetailsElement>("details[data-return]");
    if (!details) return;
    details.open = true;
    details.querySelector<HTMLElement>("textarea")?.focus();
  },
};
