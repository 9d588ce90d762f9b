"use client";

import { useEffect, useState } from "react";
import { Icon } from "@/app/_components/ui/icon";
import { ShortcutHint } from "@/app/_components/ui/kbd";
import { onToast, type Toast } from "@/app/_components/ui/toast-events";

type ToastRegionProps = {
  /** A confirmation that came with the page, after a form post. */
  readonly initial?: string;
};

const shownForMs = 8_000;

/** Where confirmations appear. They stay eight seconds, and as long as the pointer or the focus is on them. */
export const ToastRegion = ({ initial }: ToastRegionProps) => {
  const [toast, setToast] = useState<Toast | null>(initial ? { text: initial } : null);
  const [isHeld, setHeld] = useState(false);

  useEffect(() => onToast(setToast), []);
  useEffect(() => {
    if (!toast || isHeld) return;
    const timer = setTimeout(() => setToast(null), shownForMs);

    return () => clearTimeout(timer);
  }, [toast, isHeld]);

  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) };
  const undo = () => {
    toast?.undo?.run();
    setToast(null);
  };

  return (
    <div
      className="toast-region"
      role="status"
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      {...hold}
    >
      {toast && (
        <div className="toast">
          <Icon name="check" />
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" onClick={undo}>
              {toast.undo.label}
              {toast.undo.shortcut && <ShortcutHint>{toast.undo.shortcut}</ShortcutHint>}
            </button>
          )}
        </div>
      )}
    </div>
  );
};
