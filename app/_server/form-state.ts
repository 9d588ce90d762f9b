/** What a form action answers: nothing yet, a refusal in words with what was typed, or done. */
export type FormState = {
  readonly status: "idle" | "failed" | "done";
  /** The sentence on top of the form. */
  readonly message?: string;
  /** The refusal's code and facts, for a client leaf that reacts to one of them. */
  readonly failure?: { readonly code: string; readonly [fact: string]: unknown };
  /** Asks for a fresh proof of who is acting, in words; the form shows a field for it. */
  readonly proof?: {
    readonly label: string;
    readonly hint: string;
    readonly by: "code" | "recovery" | "password";
    /** What the button says for whoever has a passkey. */
    readonly passkey?: string;
  };
  /** Sentences by field name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What was typed, by field name, so that nothing is lost. */
  readonly values?: Readonly<Record<string, string>>;
  /** Facts shown once with the answer, such as a temporary password. */
  readonly shown?: Readonly<Record<string, string>>;
  /** Distinguishes two answers that read alike. */
  readonly serial?: string;
};

/** The fields that carry the proof, as typed and as a passkey answered; no command ever sees them. */
export const proofField = "proofPassword";
export const proofPasskeyField = "proofPasskey";

export const idle: FormState = { status: "idle" };
