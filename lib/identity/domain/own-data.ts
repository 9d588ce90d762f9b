/** The parts of what is kept about a person, in the order of the file; words in `ownData.section.<section>`. */
export const ownDataSections = [
  "account",
  "roles",
  "proposals",
  "companies",
  "joinRequests",
  "companyDraft",
  "devices",
  "factors",
  "linkedIdentities",
  "recoveryCodes",
  "letterLinks",
  "mutedLetters",
  "failedSignIns",
  "looks",
  "interests",
  "absences",
  "claims",
  "documents",
  "readDocuments",
  "acts",
  "actsOfOthers",
] as const;

export type OwnDataSection = (typeof ownDataSections)[number];

/** One record: facts by name; instants in ISO. */
export type OwnDataItem = Readonly<Record<string, unknown>>;
