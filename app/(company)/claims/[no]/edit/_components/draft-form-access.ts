import type { DraftForm } from "@/app/(company)/claims/[no]/edit/_components/autosave";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | RadioNodeList;

const controlOf = (form: HTMLFormElement | null, name: string): Control | null => {
  const found = form?.elements.namedItem(name);
  const isControl =
    found instanceof HTMLInputElement ||
    found instanceof HTMLSelectElement ||
    found instanceof HTMLTextAreaElement ||
    found instanceof RadioNodeList;
  return isControl ? found : null;
};

/** Reads and writes the fields of a form by their names; bases stand in hidden fields `base.<name>`. */
export const draftFormAccess = (form: () => HTMLFormElement | null): DraftForm => ({
  valueOf: (field) => controlOf(form(), field)?.value ?? "",
  baseOf: (field) => controlOf(form(), `base.${field}`)?.value ?? "",
  setValue: (field, typed) => {
    const control = controlOf(form(), field);
    if (control) control.value = typed;
  },
  setBase: (field, base) => {
    const control = controlOf(form(), `base.${field}`);
    if (control) control.value = base;
  },
});

/** The names of the fields that are saved one by one: those with a base. */
export const draftFieldsIn = (form: HTMLFormElement): readonly string[] =>
  [...form.elements].flatMap((element) =>
    element instanceof HTMLInputElement && element.name.startsWith("base.") ? [element.name.slice(5)] : [],
  );

/**
 * Shows what somebody else has written in a field that this person has not touched. The server has put it into the
 * page, but a browser keeps showing what was once typed in a field.
 */
export const showServerValue = (form: HTMLFormElement, field: string): void => {
  const control = controlOf(form, field);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    control.value = control.defaultValue;
  else if (control) control.value = controlOf(form, `base.${field}`)?.value ?? "";
};
