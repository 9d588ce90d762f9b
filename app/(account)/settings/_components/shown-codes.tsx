"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/app/_components/form/form-context";
import { CopyButton } from "@/app/_components/ui/copy-button";
import { Notice } from "@/app/_components/ui/notice";

type ShownCodesProps = {
  readonly title: string;
  readonly explanation: string;
  /** Said when the act brought no new codes. */
  readonly withoutCodes: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
  /** Where to go on. */
  readonly children?: ReactNode;
};

/** The recovery codes that the form's answer brought, shown once; they are nowhere else. */
export const ShownCodes = ({ children, ...words }: ShownCodesProps) => {
  const { state } = useContext(FormContext);
  if (state.status !== "done") return null;
  const codes = state.shown?.codes?.split(" ").filter(Boolean) ?? [];

  return (
    <Notice tone="good" role="status" title={codes.length > 0 ? words.title : words.withoutCodes}>
      {codes.length > 0 ? (
        <>
          {words.explanation}
          <ul className="recovery-codes">
            {codes.map((code) => (
              <li key={code} className="code">
                {code}
              </li>
            ))}
          </ul>
          <CopyButton text={codes.join("\n")} label={words.copyLabel} doneLabel={words.copiedLabel} />
        </>
      ) : null}
      {children}
    </Notice>
  );
};
