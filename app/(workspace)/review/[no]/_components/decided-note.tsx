"use client";

import { useEffect } from "react";
import { showToast } from "@/app/_components/ui/toast-events";

type DecidedNoteProps = {
  readonly text: string;
  readonly undo: string;
};

/**
 * Confirms the verdict that was just given, aloud too, and offers to take it back. Without scripts the sentence
 * stands on the page. The address forgets the confirmation, so that a reload does not repeat it.
 */
export const DecidedNote = ({ text, undo }: DecidedNoteProps) => {
  useEffect(() => {
    showToast({
      text,
      undo: {
        label: undo,
        shortcut: "U",
        run: () => document.querySelector<HTMLElement>('[data-key="undo"]')?.click(),
      },
    });
    const address = new URL(window.location.href);
    address.searchParams.delete("done");
    window.history.replaceState(window.history.state, "", address);
  }, [text, undo]);

  return <p className="decided-note notice good">{text}</p>;
};
