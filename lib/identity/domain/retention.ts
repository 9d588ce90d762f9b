/** What happens when the time of a class is over: it stays, the archive decides, personal data is masked, rows are deleted. */
type RetentionRule = {
  /** Counted from the moment that `begins` names; neither years nor days: for ever. */
  readonly years?: number;
  readonly days?: number;
  readonly action: "stays" | "kept" | "masked" | "deleted";
  /** The law that asks for it, or `own`: our choice. Words in `retention.source.<source>`. */
  readonly source: "accountingLaw" | "personalDataLaw" | "archive" | "own";
};

/**
 * How long what is kept is kept, in the order of the page. Claims and decisions are primary accounting records: 402-FZ,
 * article 29, asks for five years after the reporting year; what personal data was collected for and is over goes within
 * thirty days, 152-FZ, article 21 (4), unless another law keeps it. Periods without a law are ours. Copied to the table
 * `retention_class`, which the database asks; when a class begins to count stands there in `app.people_who_left` and
 * `app.retention_items`, and in words in `retention.begins.<class>`.
 */
export const retentionClasses = {
  grantRecords: { years: 5, action: "kept", source: "archive" },
  auditTrail: { action: "stays", source: "own" },
  peopleWhoActed: { years: 5, action: "masked", source: "accountingLaw" },
  peopleWhoLeft: { days: 30, action: "masked", source: "personalDataLaw" },
  peopleNeverJoined: { days: 180, action: "masked", source: "own" },
  endedSessions: { days: 365, action: "deleted", source: "own" },
  formerFactors: { days: 30, action: "masked", source: "own" },
  mailSecrets: { days: 30, action: "deleted", source: "own" },
  companyDrafts: { days: 90, action: "deleted", source: "own" },
  joinRequests: { days: 365, action: "masked", source: "own" },
  staffInvitations: { days: 30, action: "masked", source: "personalDataLaw" },
  sentLetters: { days: 180, action: "masked", source: "own" },
  signInCounts: { days: 30, action: "deleted", source: "own" },
} as const satisfies Record<string, RetentionRule>;

/** A class of `retentionClasses`. */
export type RetentionClass = keyof typeof retentionClasses;

/** Classes that the job sweeps row by row; people are erased one by one, and records and trail stay. */
export const sweptClasses = [
  "endedSessions",
  "formerFactors",
  "mailSecrets",
  "companyDrafts",
  "joinRequests",
  "staffInvitations",
  "sentLetters",
  "signInCounts",
] as const satisfies readonly RetentionClass[];
