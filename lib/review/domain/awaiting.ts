/** Whose signature a recommended decision waits for: the reader's, or somebody else's. */
export const awaitingViews = ["mine", "others"] as const;
export type AwaitingView = (typeof awaitingViews)[number];

/** Where a page of the list starts: after this decision, by the day it is due. */
export type AwaitingKey = { readonly dueOn: string; readonly id: string };

/** Rows on a page of the office's lists. */
export const rowsOnPage = 50;
