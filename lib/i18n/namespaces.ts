/**
 * The message files, one name a line: `messages/<locale>/<name>.json` is the namespace `<name>`.
 * A new file needs its line here; a test finds files without one.
 */
export const namespaces = [
  "absences",
  "approval",
  "assessment",
  "audit",
  "budget",
  "calendar",
  "categories",
  "claimPage",
  "claims",
  "common",
  "companies",
  "companyHome",
  "companyProfile",
  "deductions",
  "entitlement",
  "errors",
  "evidence",
  "evidenceKinds",
  "fields",
  "identifiers",
  "identity",
  "interests",
  "joining",
  "leaving",
  "mail",
  "mailbox",
  "officeCompanies",
  "ownData",
  "people",
  "policy",
  "programmes",
  "public",
  "rates",
  "readiness",
  "retention",
  "review",
  "roles",
  "shell",
  "status",
] as const;

/** The name of a message file. */
export type Namespace = (typeof namespaces)[number];
