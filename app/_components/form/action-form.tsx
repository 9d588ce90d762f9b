"use client";
import { type ReactNode, type SubmitEvent, useRef } from "react";
import { failureWord } from "@/app/_components/failure-words";
import { FormContext } from "@/app/_components/form/form-context";
import type { FormAction } from "@/app/_components/form/guarded-action";
import { ProofField } from "@/app/_components/form/proof-field";
import { useFormAction } from "@/app/_components/form/use-form-action";
import { useKeptTexts } from "@/app/_components/form/use-kept-texts";
import { ErrorSummary } from "@/app/_components/ui/error-summary";
import { Notice } from "@/app/_components/ui/notice";

type Props = {
  readonly id: string;
  readonly action: FormAction;
  /** Sent along, so that pressing twice does it once. Made by the server for each rendering. */
  readonly requestKey?: string;
  /** Said when the action is done and the page stays. */
  readonly doneText?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form that works without scripts; with them the answer comes without leaving the page, and no text is lost. */
export const ActionForm = ({ id, action, requestKey, doneText, className = "form", children }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const { isRestored, keep, forget } = useKeptTexts(form);
  const { state, submit } = useFormAction(action, forget);
  const pressed = useRef<HTMLElement | null>(null);
  const press = (event: SubmitEvent<HTMLFormElement>) => {
    pressed.current = event.nativeEvent.submitter;
  };
  const sendAgain = () => {
    const button = pressed.current;
    form.current?.requestSubmit(button && form.current.contains(button) ? button : null);
  };
  const items = Object.entries(state.fields ?? {}).map(([name, message]) => ({
    fieldId: `${id}-${name}`,
    message,
  }));

  return (
    <FormContext value={{ formId: id, state, sendAgain }}>
      <form
        ref={form}
        id={id}
        action={submit}
        className={className}
        noValidate
        onInput={keep}
        onSubmit={press}
      >
        {state.status === "failed" ? (
          <ErrorSummary key={state.serial} title={state.message ?? ""} items={items} />
        ) : null}
        {state.status === "idle" && isRestored ? (
          <Notice tone="plain" icon="undo" role="status">
            {failureWord("restored")}
          </Notice>
        ) : null}
        {state.status === "done" && doneText ? (
          <Notice tone="good" role="status">
            {doneText}
          </Notice>
        ) : null}
        <ProofField formId={id} state={state} />
        {requestKey ? <input type="hidden" name="idempotencyKey" value={requestKey} /> : null}
        {children}
      </form>
    </FormContext>
  );
};
