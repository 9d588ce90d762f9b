/** Why something was refused: a stable code, with whatever the sentence for it needs beside the code. */
export type Failure = { readonly code: string };

/**
 * The answer of anything that may refuse. An expected refusal is a value the caller must look at;
 * a bug throws.
 */
export type Result<T, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

/** The wish was granted, and this is what came of it. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** What was granted, or null where the reason does not matter. */
export const valueOrNull = <T>(answer: Result<T>): T | null => (answer.ok ? answer.value : null);

/** The wish was refused, and this is why. The code keeps its literal type, so that unions stay exact. */
export const fail = <const F extends Failure>(failure: F): Result<never, F> => ({ ok: false, failure });

/** Several fields are wrong, each for a reason of its own; a form shows each reason beside its field. */
export type FieldFailures = Failure & { readonly fields: Readonly<Record<string, Failure>> };

/** Refuses a form by its fields. */
export const refusedFields = (fields: FieldFailures["fields"]): Result<never, FieldFailures> =>
  fail({ code: "fixFields", fields });
