/** What a toast says, and how to take the action back. */
export type Toast = {
  readonly text: string;
  readonly undo?: { readonly label: string; readonly shortcut?: string; readonly run: () => void };
};

const eventName = "meridian:toast";

/** Confirms the reader's own action for eight seconds. Only for code in the browser. */
export const showToast = (toast: Toast): void => {
  window.dispatchEvent(new CustomEvent<Toast>(eventName, { detail: toast }));
};

/** Calls back with every toast until the returned function is called. */
export const onToast = (listener: (toast: Toast) => void): (() => void) => {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) listener(event.detail as Toast);
  };
  window.addEventListener(eventName, hear);

  return () => window.removeEventListener(eventName, hear);
};
