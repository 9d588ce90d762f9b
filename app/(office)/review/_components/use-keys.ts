"use client";

import { type RefObject, useEffect, useRef } from "react";
import { areKeysOn } from "@/app/(office)/review/_components/key-choice";

/** What a key does inside the region, or null when it means nothing there. */
export type KeyMeaning = (event: KeyboardEvent, region: HTMLElement) => (() => void) | null;

/**
 * The keys of a region. They work while the focus is inside it, or nowhere yet, as on a page that has just opened;
 * never while something is typed, in a dialog, or after somebody switched them off.
 */
export const useKeys = (region: RefObject<HTMLElement | null>, meaning: KeyMeaning): void => {
  const latest = useRef(meaning);
  useEffect(() => {
    latest.current = meaning;
  });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!region.current || !isForRegion(event, region.current)) return;
      const act = latest.current(event, region.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);

    return () => document.removeEventListener("keydown", press);
  }, [region]);
};

const isForRegion = (event: KeyboardEvent, region: HTMLElement): boolean => {
  const { target } = event;
  if (event.defaultPrevented || isChord(event) || !(target instanceof HTMLElement)) return false;
  if (target !== document.body && !region.contains(target)) return false;
  if (event.key === "Escape") return true;

  return areKeysOn() && !isTyping(target) && !target.closest("dialog");
};

/** Shortcuts of the browser and half-typed letters of other scripts are not ours. */
export const isChord = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing;

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("select, textarea, input:not([type=checkbox], [type=radio])");

/** Opens the list of keys of this page. */
export const showKeyHelp = (): void => document.querySelector<HTMLElement>(".key-help button")?.click();

/** Where a Russian layout prints a comma, the place on the keyboard counts. */
export const isHelpKey = ({ key, code, shiftKey }: KeyboardEvent): boolean =>
  key === "?" || (code === "Slash" && shiftKey);
