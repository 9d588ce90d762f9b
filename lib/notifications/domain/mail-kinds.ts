type MailKind = {
  /** Who gets it: those of the company who write, its certifiers, the officer who handles the claim, or the leads. */
  readonly audience: "writers" | "certifiers" | "assignee" | "leads";
  /** The page the letter leads to. */
  readonly page: "claim" | "check" | "review";
};

/** Every letter the product sends; the words are in the messages, `mail.<kind>`. */
export const mailKinds = {
  claimReceipt: { audience: "writers", page: "claim" },
  claimAwaitingCertification: { audience: "certifiers", page: "check" },
  claimSentBack: { audience: "writers", page: "claim" },
  clarificationAsked: { audience: "writers", page: "claim" },
  clarificationAnswered: { audience: "assignee", page: "review" },
  claimResubmitted: { audience: "assignee", page: "review" },
  claimReturned: { audience: "writers", page: "claim" },
  correctionReminder: { audience: "writers", page: "claim" },
  claimDecided: { audience: "writers", page: "claim" },
  decisionRevoked: { audience: "writers", page: "claim" },
  claimLapsed: { audience: "writers", page: "claim" },
  claimWithdrawn: { audience: "writers", page: "claim" },
  withdrawalDeclined: { audience: "certifiers", page: "claim" },
  officerMustChange: { audience: "leads", page: "review" },
  claimStoodIn: { audience: "assignee", page: "review" },
  claimCameBack: { audience: "assignee", page: "review" },
  claimHandedOn: { audience: "assignee", page: "review" },
  substituteUnfit: { audience: "leads", page: "review" },
  claimCancelled: { audience: "writers", page: "claim" },
  draftExpiring: { audience: "writers", page: "claim" },
  assignmentExpiring: { audience: "assignee", page: "review" },
  assignmentExpired: { audience: "leads", page: "review" },
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
