/** Whose signature a recommended decision waits for: the reader's, or somebody else's. */
export const awaitingViews = ["mine", "others"] as const;
export type AwaitingView = (typeof awaitingViews)[number];

/** Rows on a page of the office's lists. */
export const rowsOnPage = 50;
