"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { areKeysOn } from "@/app/(office)/review/_components/key-choice";
import { isChord, isTyping } from "@/app/(office)/review/_components/use-keys";

/** Long enough for a slow hand, short enough not to be waiting when somebody comes back to the keyboard. */
const patience = 1_500;

/**
 * G and then Q: to the queue, from any page of the agency. It listens before the pages do, so that the second
 * letter is not taken for a key of the page.
 */
export const GoKeys = ({ href }: { readonly href: string }) => {
  const router = useRouter();
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!areKeysOn() || isChord(event) || isTyping(event.target)) return;
      const isSecond = event.timeStamp - pressedAt.current < patience;
      pressedAt.current = event.code === "KeyG" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (!isSecond || event.code !== "KeyQ") return;
      event.preventDefault();
      event.stopPropagation();
      router.push(href);
    };
    document.addEventListener("keydown", press, { capture: true });

    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [router, href]);

  return null;
};
