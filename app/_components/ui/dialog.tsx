"use client";

import { type ReactNode, useId, useRef } from "react";
import { ButtonContent } from "@/app/_components/ui/button-content";
import { type ButtonLook, buttonClass } from "@/app/_components/ui/button-look";
import { IconButton } from "@/app/_components/ui/icon-button";

type DialogProps = {
  readonly trigger: ReactNode;
  readonly triggerLook?: ButtonLook;
  readonly title: ReactNode;
  /** `common.close`. */
  readonly closeLabel: string;
  /** A page with the same form, for readers without scripts: the trigger is then a link to it. */
  readonly href?: string;
  /** Usually a form; one with `method="dialog"` closes without sending. */
  readonly children: ReactNode;
};

/** A question that must be answered first: the browser's own dialog, with its focus trap and Escape. */
export const Dialog = ({ trigger, triggerLook = {}, title, closeLabel, href, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const open = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    dialog.current?.showModal();
  };
  const content = <ButtonContent {...triggerLook}>{trigger}</ButtonContent>;

  return (
    <>
      {href ? (
        <a href={href} onClick={open} className={buttonClass(triggerLook)} aria-haspopup="dialog">
          {content}
        </a>
      ) : (
        <button type="button" onClick={open} className={buttonClass(triggerLook)} aria-haspopup="dialog">
          {content}
        </button>
      )}
      <dialog ref={dialog} className="dialog" aria-labelledby={titleId}>
        <div className="dialog-h">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="x" label={closeLabel} onClick={() => dialog.current?.close()} />
        </div>
        {children}
      </dialog>
    </>
  );
};
