"use client";
import { createContext, useContext } from "react";
import { type FormState, idle } from "@/app/_server/form-state";

type FormContextValue = {
  readonly formId: string;
  readonly state: FormState;
  /** Sends the form once more, by the button that sent it last. */
  readonly sendAgain?: () => void;
};

export const FormContext = createContext<FormContextValue>({ formId: "form", state: idle });

/** What the last attempt said about a field, and what was typed in it. */
export const useFormField = (name: string) => {
  const { formId, state } = useContext(FormContext);
  return {
    id: `${formId}-${name}`,
    error: state.fields?.[name],
    typed: state.values?.[name],
    serial: state.serial ?? "first",
  };
};
