type MailKind = {
  /** Who gets it: those of the company who write, its certifiers, the officer who handles the claim, or the leads. */
  readonly audience: "writers" | "certifiers" | "assignee" | "leads";
  /** The page the letter leads to. */
  readonly page: "claim" | "check" | "review";
  /** What it is about; news and reminders a person may switch off, decisions, money and deadlines never. */
  readonly topic: "decisions" | "deadlines" | "news" | "reminders";
};

/** Every letter the product sends; the words are in the messages, `mail.<kind>`. */
export const mailKinds = {
  claimReceipt: { audience: "writers", page: "claim", topic: "decisions" },
  claimAwaitingCertification: { audience: "certifiers", page: "check", topic: "news" },
  claimSentBack: { audience: "writers", page: "claim", topic: "news" },
  clarificationAsked: { audience: "writers", page: "claim", topic: "deadlines" },
  clarificationAnswered: { audience: "assignee", page: "review", topic: "news" },
  claimResubmitted: { audience: "assignee", page: "review", topic: "news" },
  claimReturned: { audience: "writers", page: "claim", topic: "deadlines" },
  correctionReminder: { audience: "writers", page: "claim", topic: "reminders" },
  claimDecided: { audience: "writers", page: "claim", topic: "decisions" },
  decisionRevoked: { audience: "writers", page: "claim", topic: "decisions" },
  claimLapsed: { audience: "writers", page: "claim", topic: "decisions" },
  claimWithdrawn: { audience: "writers", page: "claim", topic: "decisions" },
  withdrawalDeclined: { audience: "certifiers", page: "claim", topic: "decisions" },
  officerMustChange: { audience: "leads", page: "review", topic: "deadlines" },
  claimStoodIn: { audience: "assignee", page: "review", topic: "news" },
  claimCameBack: { audience: "assignee", page: "review", topic: "news" },
  claimHandedOn: { audience: "assignee", page: "review", topic: "news" },
  substituteUnfit: { audience: "leads", page: "review", topic: "deadlines" },
  claimCancelled: { audience: "writers", page: "claim", topic: "decisions" },
  draftExpiring: { audience: "writers", page: "claim", topic: "deadlines" },
  assignmentExpiring: { audience: "assignee", page: "review", topic: "reminders" },
  assignmentExpired: { audience: "leads", page: "review", topic: "news" },
} as const satisfies Record<string, MailKind>;

/** A kind of `mailKinds`. */
export type MailKindName = keyof typeof mailKinds;

/** Whether the product has such a letter. */
export const isMailKind = (kind: string): kind is MailKindName => Object.hasOwn(mailKinds, kind);

/** The path of the page that a letter about the claim leads to. */
export const pageOf = (kind: MailKindName, claimNumber: string): string => {
  const paths = {
    claim: `/claims/${claimNumber}`,
    check: `/claims/${claimNumber}/edit/check`,
    review: `/review/${claimNumber}`,
  } as const;
  return paths[mailKinds[kind].page];
};
