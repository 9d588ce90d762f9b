"use client";

import { useContext } from "react";
import { FormContext } from "@/app/_components/form/form-context";
import { CopyButton } from "@/app/_components/ui/copy-button";
import { Notice } from "@/app/_components/ui/notice";

type TemporaryPasswordProps = {
  readonly title: string;
  readonly explanation: string;
  /** Said when the account existed already, or the same form was sent before. */
  readonly withoutPassword: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
};

/** The password that the form's answer brought, shown once; it is nowhere else, not even in the address. */
export const TemporaryPassword = (words: TemporaryPasswordProps) => {
  const { state } = useContext(FormContext);
  if (state.status !== "done") return null;
  const password = state.shown?.password;
  if (!password) return <Notice tone="good" role="status" title={words.withoutPassword} />;

  return (
    <Notice tone="good" role="status" title={words.title}>
      <span className="once">
        <span className="code">{password}</span>
        <CopyButton text={password} label={words.copyLabel} doneLabel={words.copiedLabel} />
      </span>
      {words.explanation}
    </Notice>
  );
};
