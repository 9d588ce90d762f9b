"use client";
import { createContext, useContext } from "react";
import { type FormState, idle } from "@/app/_server/form-state";

export const FormContext = createContext<{ readonly formId: string; readonly state: FormState }>({
  formId: "form",
  state: idle,
});

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
