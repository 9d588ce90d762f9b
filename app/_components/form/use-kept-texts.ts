"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { keptTextsKey, readKeptTexts, typedTextsIn, writeKeptTexts } from "@/app/_components/form/kept-texts";

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const isTextControl = (element: Element): element is TextControl =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const textControlsIn = (form: HTMLFormElement): readonly TextControl[] =>
  [...form.elements].filter(isTextControl);

/**
 * Keeps what is typed in a form until it is accepted, so that a reload, a lost connection or an ended session loses
 * none of it. Only within this tab, and only for the person that the frame of the page names.
 */
export const useKeptTexts = (form: RefObject<HTMLFormElement | null>) => {
  const key = useRef<string | null>(null);
  const [isRestored, setRestored] = useState(false);

  useEffect(() => {
    if (!form.current) return;
    const person = form.current.closest<HTMLElement>("[data-person]")?.dataset.person;
    key.current = keptTextsKey(person, window.location, form.current.id);
    if (key.current && restore(form.current, readKeptTexts(key.current))) setRestored(true);
  }, [form]);

  const keep = useCallback(() => {
    if (key.current && form.current) writeKeptTexts(key.current, typedTextsIn(textControlsIn(form.current)));
  }, [form]);
  const forget = useCallback(() => {
    if (key.current) writeKeptTexts(key.current, {});
    setRestored(false);
  }, []);

  return { isRestored, keep, forget };
};

/** Whether something was put back. */
const restore = (form: HTMLFormElement, texts: Readonly<Record<string, string>>): boolean => {
  const lost = textControlsIn(form).filter(({ name, value }) => name in texts && texts[name] !== value);
  for (const control of lost) {
    control.value = texts[control.name] ?? "";
    // A form that stands folded away would hide what came back.
    const folded = control.closest("details");
    if (folded) folded.open = true;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return lost.length > 0;
};
