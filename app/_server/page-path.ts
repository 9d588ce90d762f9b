/** Set by proxy.ts on page requests; a convenience for coming back and for the log, never a ground for a decision. */
export const pathHeader = "x-meridian-path";
