"use client";
import { useRouter } from "next/navigation";
import {
  type FocusEvent,
  type FormEvent,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useMemo,
  useRef,
} from "react";
import { FormContext } from "@/app/_components/form/form-context";
import { ErrorSummary } from "@/app/_components/ui/error-summary";
import { type FormState, idle } from "@/app/_server/form-state";
import type { Autosave, AutosaveState } from "@/app/(company)/claims/[no]/edit/_components/autosave";
import { DraftContext } from "@/app/(company)/claims/[no]/edit/_components/draft-context";
import {
  UnsavedNotice,
  type UnsavedWords,
} from "@/app/(company)/claims/[no]/edit/_components/unsaved-notice";
import { useAutosave } from "@/app/(company)/claims/[no]/edit/_components/use-autosave";

export type DraftFormWords = UnsavedWords & {
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly nobody: string;
};

type Props = {
  readonly id: string;
  /** Saves the whole form, for readers without scripts. */
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Where single fields are sent to. */
  readonly url: string;
  readonly storageKey: string;
  readonly words: DraftFormWords;
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * A form of a draft. With scripts each field is stored by itself a second after it was typed, and a button of the
 * form (`data-href`) only leads on; without them the buttons send the whole form.
 */
export const DraftForm = ({ id, action, url, storageKey, words, className, children }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const [answer, submit] = useActionState(action, idle);
  const { autosave, state } = useAutosave(form, { url, storageKey });
  const leave = useLeaving(autosave, form);
  const context = useMemo(() => ({ formId: id, state: withRefusals(answer, state) }), [id, answer, state]);
  const actions = useMemo(
    () => ({
      theirsOf: (field: string) => state.refused[field]?.theirs,
      keepMine: autosave.keepMine,
      takeTheirs: autosave.takeTheirs,
      words,
    }),
    [autosave, state, words],
  );
  const items = Object.entries(answer.fields ?? {}).map(([name, message]) => ({
    fieldId: `${id}-${name}`,
    message,
  }));

  return (
    <FormContext value={context}>
      <DraftContext value={actions}>
        <form
          ref={form}
          id={id}
          action={submit}
          className={className}
          noValidate
          onInput={(event: FormEvent<HTMLFormElement>) => noteField(event.target, autosave)}
          onBlur={(event: FocusEvent<HTMLFormElement>) => flushField(event.target, autosave)}
          onSubmit={leave}
        >
          {answer.status === "failed" && (
            <ErrorSummary key={answer.serial} title={answer.message ?? ""} items={items} />
          )}
          <UnsavedNotice state={state} retry={autosave.flush} words={words} />
          {children}
        </form>
      </DraftContext>
    </FormContext>
  );
};

const withRefusals = (answer: FormState, { refused }: AutosaveState): FormState => ({
  ...answer,
  fields: {
    ...answer.fields,
    ...Object.fromEntries(Object.entries(refused).map(([field, { message }]) => [field, message])),
  },
});

const nameOf = (target: EventTarget): string =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement
    ? target.name
    : "";

const isDraftField = (name: string): boolean => name !== "" && !name.startsWith("base.");

const noteField = (target: EventTarget, autosave: Autosave): void => {
  const name = nameOf(target);
  if (isDraftField(name)) autosave.note(name);
};

const flushField = (target: EventTarget, autosave: Autosave): void => {
  if (autosave.isUnsaved(nameOf(target))) void autosave.flush();
};

/** A refused field; without one, the button that tries again or signs in. */
const whatIsInTheWay = "[aria-invalid=true], .notice.bad :is(a, button)";

/** A button of the form stores what is left and leads on; what is in the way gets the focus instead. */
const useLeaving = (autosave: Autosave, form: { readonly current: HTMLFormElement | null }) => {
  const router = useRouter();

  return (event: SubmitEvent<HTMLFormElement>): void => {
    const button = event.nativeEvent instanceof globalThis.SubmitEvent ? event.nativeEvent.submitter : null;
    const href = button?.dataset.href;
    if (!href) return;
    event.preventDefault();
    void autosave.flush().then((isStored) => {
      if (isStored) router.push(href as never);
      else form.current?.querySelector<HTMLElement>(whatIsInTheWay)?.focus();
    });
  };
};
