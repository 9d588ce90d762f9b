"use client";
import { type ReactNode, useActionState } from "react";
import { FormContext } from "@/app/_components/form/form-context";
import { ErrorSummary } from "@/app/_components/ui/error-summary";
import { Notice } from "@/app/_components/ui/notice";
import { type FormState, idle } from "@/app/_server/form-state";

type Props = {
  readonly id: string;
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Sent along, so that pressing twice does it once. Made by the server for each rendering. */
  readonly requestKey?: string;
  /** Said when the action is done and the page stays. */
  readonly doneText?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form that works without scripts; with them the answer comes without leaving the page. */
export const ActionForm = ({ id, action, requestKey, doneText, className = "form", children }: Props) => {
  const [state, submit] = useActionState(action, idle);
  const items = Object.entries(state.fields ?? {}).map(([name, message]) => ({
    fieldId: `${id}-${name}`,
    message,
  }));

  return (
    <FormContext value={{ formId: id, state }}>
      <form id={id} action={submit} className={className} noValidate>
        {state.status === "failed" ? (
          <ErrorSummary key={state.serial} title={state.message ?? ""} items={items} />
        ) : null}
        {state.status === "done" && doneText ? (
          <Notice tone="good" role="status">
            {doneText}
          </Notice>
        ) : null}
        {requestKey ? <input type="hidden" name="idempotencyKey" value={requestKey} /> : null}
        {children}
      </form>
    </FormContext>
  );
};
