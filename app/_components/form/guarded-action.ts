import type { FormState } from "@/app/_server/form-state";
import { formValues } from "@/app/_server/form-values";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

type Guard = {
  /** The sentence for an answer that never came. */
  readonly unreachable: () => string;
  /** The server took what was sent. */
  readonly onAccepted: () => void;
};

/**
 * The action of a form as a browser should call it: an answer that never came is a refusal that gives back what was
 * typed, where an uncaught error would take the page away with the text on it.
 */
export const guardedAction =
  (action: FormAction, { unreachable, onAccepted }: Guard): FormAction =>
  async (previous, form) => {
    try {
      const answer = await action(previous, form);
      if (answer.status === "done") onAccepted();
      return answer;
    } catch (error) {
      const target = redirectTargetOf(error);
      if (target === null) return notSent(form, unreachable());
      if (!isSignIn(target)) onAccepted();
      throw error;
    }
  };

/** Next carries a redirect, a 404 or a 403 out of an action as an error with a digest. */
const redirectTargetOf = (error: unknown): string | null => {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (digest.startsWith("NEXT_HTTP_ERROR")) throw error;
  return digest.startsWith("NEXT_REDIRECT") ? (digest.split(";")[2] ?? "") : null;
};

const isSignIn = (target: string): boolean => /^\/sign-in(\?|$)/.test(target);

const notSent = (form: FormData, message: string): FormState => ({
  status: "failed",
  message,
  values: formValues(form).typed,
  serial: `unsent ${Date.now()}`,
});
