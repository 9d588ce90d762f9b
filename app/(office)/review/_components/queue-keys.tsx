"use client";

import { type ReactNode, useRef } from "react";
import { isHelpKey, showKeyHelp, useKeys } from "@/app/(office)/review/_components/use-keys";

type QueueKeysProps = {
  readonly label: string;
  readonly children: ReactNode;
};

/** A list of claims that is walked by keys; each presses what can be pressed with a mouse too. */
export const QueueKeys = ({ label, children }: QueueKeysProps) => {
  const region = useRef<HTMLElement>(null);
  useKeys(region, actOf);

  return (
    <section ref={region} aria-label={label} data-keys>
      {children}
    </section>
  );
};

/** By the place on the keyboard, so that a Russian layout has the same keys. */
const actOf = (event: KeyboardEvent, region: HTMLElement): (() => void) | null => {
  const { code, key } = event;
  if (isHelpKey(event)) return showKeyHelp;
  if (code === "KeyJ") return () => moveRow(region, 1);
  if (code === "KeyK") return () => moveRow(region, -1);
  if (code === "KeyX") return pressIn(region, "input[type=checkbox]");
  if (code === "KeyT") return pressIn(region, "[data-take]");
  if (key === "/" || code === "Slash")
    return () => document.querySelector<HTMLElement>("[data-search]")?.focus();

  return null;
};

const pressIn = (region: HTMLElement, selector: string) => () =>
  currentRow(region)?.querySelector<HTMLElement>(selector)?.click();

const rowsOf = (region: HTMLElement) => [...region.querySelectorAll<HTMLElement>("[data-row]")];

const currentRow = (region: HTMLElement) =>
  rowsOf(region).find((row) => row.contains(document.activeElement)) ??
  region.querySelector<HTMLElement>(".cur");

/** The row with the focus is the current one; its link opens the claim with Enter. */
const moveRow = (region: HTMLElement, step: number): void => {
  const rows = rowsOf(region);
  const current = currentRow(region);
  const at = current ? rows.indexOf(current) : -1;
  const row = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  for (const one of rows) one.classList.toggle("cur", one === row);
  row?.querySelector<HTMLElement>("[data-open]")?.focus();
};
