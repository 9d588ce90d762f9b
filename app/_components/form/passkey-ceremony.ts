import { failureWord } from "@/app/_components/failure-words";
import type { FormAction } from "@/app/_components/form/guarded-action";
import { type FormState, idle, proofPasskeyField } from "@/app/_server/form-state";
import { formValues } from "@/app/_server/form-values";
import { askPasskeyAction } from "@/app/(account)/prove/actions";

type Ceremony = {
  /** Makes a passkey, or has one sign. */
  readonly how: "make" | "sign";
  /** Brings the question: the options of WebAuthn as JSON. */
  readonly ask: FormAction;
  /** Takes the form together with the answer. */
  readonly finish: FormAction;
  readonly answerField: string;
};

/** A form that is sent in two steps, with the authenticator's answer between them. */
export const passkeyCeremony =
  ({ how, ask, finish, answerField }: Ceremony): FormAction =>
  async (previous, form) => {
    const asked = await ask(previous, form);
    if (asked.status !== "done") return { ...asked, values: formValues(form).typed };
    const answered = await answerOf(how, asked.shown?.options ?? "{}");
    if (!answered.ok) return unanswered(previous, form, answered.why);
    form.set(answerField, answered.json);
    return finish(previous, form);
  };

/** What the form carries when it wants to be proved by a passkey that has still to be asked. */
export const askFirst = "ask";

/** Lets a passkey answer before a form that wants that is sent; every other form is sent as it is. */
export const withPasskeyProof = (action: FormAction): FormAction => {
  const proving = passkeyCeremony({
    how: "sign",
    ask: () => askPasskeyAction(idle, new FormData()),
    finish: action,
    answerField: proofPasskeyField,
  });
  return (previous, form) =>
    form.get(proofPasskeyField) === askFirst ? proving(previous, form) : action(previous, form);
};

type Answer = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly why: string };

const answerOf = async (how: Ceremony["how"], options: string): Promise<Answer> => {
  const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
  const optionsJSON = JSON.parse(options);
  const start = how === "make" ? startRegistration : startAuthentication;
  try {
    return { ok: true, json: JSON.stringify(await start({ optionsJSON })) };
  } catch (error) {
    const isKnown = error instanceof Error && error.name === "InvalidStateError";
    return { ok: false, why: failureWord(isKnown ? "passkeyOnDevice" : "passkeyCancelled") };
  }
};

/** The form stands as it stood, with everything that was typed and the question for a proof. */
const unanswered = (previous: FormState, form: FormData, message: string): FormState => ({
  ...previous,
  status: "failed",
  message,
  values: formValues(form).typed,
  serial: `unanswered ${Date.now()}`,
});
