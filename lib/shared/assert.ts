/**
 * Stops the compiler, or at run time the request, where a union has a member nobody handled.
 * Call it in the branch that cannot be reached.
 */
export const assertNever = (value: never): never => {
  throw new Error(`A case nobody handles: ${String(value)}`);
};

/**
 * States what the surrounding code relies on. A false condition is a bug and throws; a refusal that
 * a person may cause is a `Result` instead.
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
