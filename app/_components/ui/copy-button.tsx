"use client";

import { useState } from "react";
import { Icon } from "@/app/_components/ui/icon";

type CopyButtonProps = {
  readonly text: string;
  /** `common.copy` with what is copied. */
  readonly label: string;
  /** `common.copied`. */
  readonly doneLabel: string;
};

/** Puts a number into the clipboard. */
export const CopyButton = ({ text, label, doneLabel }: CopyButtonProps) => {
  const [isDone, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
  };

  return (
    <button
      type="button"
      className="iconbtn"
      onClick={copy}
      aria-label={isDone ? doneLabel : label}
      title={label}
    >
      <Icon name={isDone ? "check" : "copy"} />
    </button>
  );
};
