/** The keys of the office, by what they do. Letters stand for places of the keyboard, whatever is printed there. */
export const reviewKeys = {
  row: ["J", "K"],
  line: ["J", "K"],
  select: ["X"],
  open: ["↵"],
  take: ["T"],
  search: ["/"],
  accept: ["A"],
  deduct: ["D"],
  reject: ["R"],
  park: ["P"],
  question: ["Q"],
  flag: ["F"],
  undo: ["U"],
  document: ["[", "]"],
  zoom: ["+", "−"],
  queue: ["G", "Q"],
  sign: ["S"],
  sendBack: ["B"],
  decision: ["J", "K"],
  help: ["?"],
} as const;

export type KeyName = keyof typeof reviewKeys;

/** The keys that work on a page, in the order in which its help lists them. */
export const keysOfPage = {
  queue: ["row", "select", "open", "take", "search", "queue", "help"],
  workspace: [
    "line",
    "accept",
    "deduct",
    "reject",
    "park",
    "question",
    "flag",
    "undo",
    "document",
    "zoom",
    "take",
    "queue",
    "help",
  ],
  signatures: ["row", "open", "queue", "help"],
  decision: ["sign", "sendBack", "decision", "queue", "help"],
} as const satisfies Record<string, readonly KeyName[]>;

export type KeyPage = keyof typeof keysOfPage;
