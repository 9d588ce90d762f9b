"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { areKeysOn } from "@/app/(office)/review/_components/key-choice";

type QueueKeysProps = {
  readonly label: string;
  readonly children: ReactNode;
};

/**
 * The keys of the queue. They work only while the focus is inside the list, never while something is typed, and
 * press what can be pressed with a mouse too.
 */
export const QueueKeys = ({ label, children }: QueueKeysProps) => {
  const region = useRef<HTMLElement>(null);
  const press = (event: KeyboardEvent) => {
    if (!areKeysOn() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = region.current && actOf(event.code, event.key, region.current);
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <section ref={region} aria-label={label} onKeyDown={press} data-keys>
      {children}
    </section>
  );
};

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.matches("select, textarea") || (target instanceof HTMLInputElement && target.type !== "checkbox"));

/** By the place on the keyboard, so that a Russian layout has the same keys. */
const actOf = (code: string, key: string, region: HTMLElement): (() => void) | null => {
  if (code === "KeyJ") return () => moveRow(region, 1);
  if (code === "KeyK") return () => moveRow(region, -1);
  if (code === "KeyX")
    return () => currentRow(region)?.querySelector<HTMLElement>("input[type=checkbox]")?.click();
  if (code === "KeyT") return () => currentRow(region)?.querySelector<HTMLElement>("[data-take]")?.click();
  if (key === "/" || (code === "Slash" && key !== "?"))
    return () => document.querySelector<HTMLElement>("[data-search]")?.focus();
  if (key === "?") return () => document.querySelector<HTMLElement>(".key-help button")?.click();

  return null;
};

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
