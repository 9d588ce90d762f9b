// A fingerprint of everything that the actions of the matrix could change.
import { lookUp } from "./demo-database";
import type { DemoIds } from "./demo-ids";

const ofClaims = [
  "claim_line",
  "claim_document",
  "claim_version",
  "claim_cap_use",
  "claim_duty",
  "line_decision",
  "checklist_answer",
  "clarification",
  "correction_flag",
  "recommendation",
  "approval",
  "decision",
  "two_person_request",
];

const ofTheHouse = [
  '"user"',
  "staff_role",
  "authenticator",
  "recovery_code",
  "linked_identity",
  "membership",
  "company",
  "bank_account",
  "programme",
  "programme_version",
  "budget_move",
  "mail_secret",
  "join_request",
  "company_draft",
];

const digest = (table: string, condition = "true") =>
  `(SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM ${table} t WHERE ${condition})`;

/** The claims that the matrix names, whatever belongs to them, and all that is on no claim. */
export const traceOf = async (ids: DemoIds): Promise<string> => {
  const claims = Object.values(ids).flatMap((value) =>
    typeof value === "object" && "id" in value ? [value.id] : [],
  );
  const parts = [
    digest("claim", "t.id = ANY ($1)"),
    ...ofClaims.map((table) => digest(table, "t.claim_id = ANY ($1)")),
    ...ofTheHouse.map((table) => digest(table)),
    // Journeys change days of a calendar that no deadline reaches, and keep rates of long ago.
    digest("calendar_version", "t.year NOT IN (2019, 2020)"),
    ...["currency_rate", "rate_load"].map((table) => digest(table, "t.date >= '2018-01-01'")),
    // Journeys choose letters, put holds and look at pages meanwhile: of other people and companies.
    digest("muted_letter", "t.user_id IN (SELECT user_id FROM membership WHERE company_id = $3)"),
    digest("legal_hold", "t.company_id = $3"),
    digest("seeing", "t.subject_id = $4"),
    // Money may move on lines that a journey uses meanwhile; lines do not come or go, and neither do claims of
    // the two companies of the matrix.
    "(SELECT count(*)::text || '/' || sum(allocated)::text FROM budget_line)",
    "(SELECT count(*)::text FROM claim c JOIN company o ON o.id = c.company_id WHERE o.inn = ANY ($2))",
  ];
  const { trace } = await lookUp<{ readonly trace: string }>(
    `SELECT concat_ws(' ', ${parts.join(", ")}) AS trace`,
    [claims, ["7799000012", "7799000051"], ids.companyId, ids.reviewerId],
  );
  return trace;
};
