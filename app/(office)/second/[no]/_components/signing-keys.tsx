"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { isHelpKey, showKeyHelp, useKeys } from "@/app/(office)/review/_components/use-keys";

type SigningKeysProps = { readonly label: string; readonly children: ReactNode };

/**
 * The keys on the page of a decision; each presses what can be pressed with a mouse too. The region takes the
 * focus on arrival, so that a reader of the screen begins with the decision.
 */
export const SigningKeys = ({ label, children }: SigningKeysProps) => {
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  useKeys(region, actOf);

  return (
    <section ref={region} aria-label={label} tabIndex={-1} className="sign-cols">
      {children}
    </section>
  );
};

/** By the place on the keyboard, so that a Russian layout has the same keys. */
const actOf = (event: KeyboardEvent, region: HTMLElement): (() => void) | null => {
  const { code } = event;
  if (isHelpKey(event)) return showKeyHelp;
  if (code === "KeyS") return () => region.querySelector<HTMLElement>("[data-sign]")?.click();
  if (code === "KeyB") return () => openReturn(region);
  if (code === "KeyJ") return () => document.querySelector<HTMLElement>('[data-key="next"]')?.click();
  if (code === "KeyK") return () => document.querySelector<HTMLElement>('[data-key="previous"]')?.click();

  return null;
};

const openReturn = (region: HTMLElement): void => {
  const details = region.querySelector<HTMLDetailsElement>("details[data-return]");
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>("textarea")?.focus();
};
