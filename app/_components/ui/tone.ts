/**
 * Colour says whose move it is: `turn` the reader's, `agency` the agency's, `second` another signature,
 * `good` money comes, `bad` no, `neutral` at rest.
 */
export type Tone = "neutral" | "agency" | "turn" | "second" | "good" | "bad";
