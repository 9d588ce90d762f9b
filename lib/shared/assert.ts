/**
 * States what the surrounding code relies on. A false condition is a bug and throws; a refusal that
 * a person may cause is a `Result` instead.
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
