// What of the demo the authorisation matrix is tried on. No journey touches these claims.
import { look, lookUp } from "./demo-database";

const companyOne = "7799000012";
const companyFive = "7799000051";

type ClaimIds = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly lineId: string;
  readonly position: number;
};

export type DemoIds = {
  /** Drafts of companies 1 and 5. */
  readonly draft: ClaimIds;
  readonly otherDraft: ClaimIds;
  /** Waits for the certifier of company 1. */
  readonly toCertify: ClaimIds;
  /** Under review by Дёмина, with a question answered. */
  readonly filed: ClaimIds;
  /** Company 1 has a question to answer. */
  readonly asked: ClaimIds;
  readonly approved: ClaimIds;
  readonly otherFiled: ClaimIds;
  readonly returned: ClaimIds;
  readonly unassigned: ClaimIds;
  readonly pending: ClaimIds;
  readonly givenUp: ClaimIds;
  /** Nobody's. */
  readonly noNumber: string;
  readonly noId: string;
  readonly inn: string;
  readonly noInn: string;
  readonly document: string;
  readonly draftDocument: string;
  readonly otherDocument: string;
  readonly draftAttachment: string;
  readonly question: string;
  readonly request: string;
  readonly hash: string;
  readonly companyId: string;
  readonly accountId: string;
  readonly companyVersion: number;
  readonly membershipId: string;
  readonly programmeId: string;
  readonly programmeVersion: number;
  readonly budgetLineId: string;
  readonly otherBudgetLineId: string;
  readonly rate: { readonly currency: string; readonly date: string };
  readonly rateLoad: string;
  readonly reviewerId: string;
  readonly reviewerRoleId: string;
};

const claimWhere = (condition: string, ...values: readonly unknown[]): Promise<ClaimIds> =>
  lookUp<ClaimIds>(
    `SELECT c.id, c.number, c.version, l.id AS "lineId", l.position FROM claim c
       JOIN company o ON o.id = c.company_id JOIN claim_line l ON l.claim_id = c.id
      WHERE ${condition} ORDER BY c.created_at DESC, l.position LIMIT 1`,
    values,
  );

const ofCompany = (inn: string, status: string, category: string) =>
  claimWhere("o.inn = $1 AND c.status::text = $2 AND c.category = $3", inn, status, category);

const claims = async () => ({
  draft: await ofCompany(companyOne, "DRAFT", "EXHIBITION"),
  otherDraft: await ofCompany(companyFive, "DRAFT", "CERTIFICATION"),
  toCertify: await ofCompany(companyOne, "AWAITING_CERTIFICATION", "CERTIFICATION"),
  filed: await claimWhere("c.number = $1", "26-0592"),
  asked: await ofCompany(companyOne, "IN_REVIEW", "INTELLECTUAL_PROPERTY"),
  approved: await claimWhere("c.number = $1", "26-0418"),
  otherFiled: await ofCompany(companyFive, "IN_REVIEW", "EXHIBITION"),
  returned: await claimWhere("c.status = 'RETURNED' AND c.category = 'TRANSPORT'"),
  unassigned: await claimWhere(
    "c.status = 'SUBMITTED' AND c.category = 'EXHIBITION' AND o.inn = $1",
    "7799000044",
  ),
  pending: await claimWhere(
    "c.status = 'PENDING_APPROVAL' AND c.category = 'INTELLECTUAL_PROPERTY' AND o.inn = $1",
    "7799000125",
  ),
  givenUp: await claimWhere(
    "c.id IN (SELECT claim_id FROM two_person_request WHERE kind = 'WITHDRAWAL' AND resolved_at IS NULL)",
  ),
});

const documentOf = async ({ id }: ClaimIds): Promise<{ readonly id: string; readonly attachment: string }> =>
  lookUp(
    `SELECT document_id AS id, id AS attachment FROM claim_document
      WHERE claim_id = $1 AND removed_at IS NULL ORDER BY id LIMIT 1`,
    [id],
  );

const idOf = async (sql: string, ...values: readonly unknown[]): Promise<string> =>
  (await lookUp<{ readonly id: string }>(sql, values)).id;

const people = async () => ({
  reviewerId: await idOf(`SELECT id FROM "user" WHERE email = 'tarasov@agency.example'`),
  reviewerRoleId: await idOf(
    `SELECT r.id FROM staff_role r JOIN "user" u ON u.id = r.user_id WHERE u.email = 'tarasov@agency.example'`,
  ),
  membershipId: await idOf(
    `SELECT m.id FROM membership m JOIN company o ON o.id = m.company_id WHERE o.inn = $1 AND m.role = 'viewer'`,
    companyOne,
  ),
});

const money = async () => {
  const lines = await look<{ readonly id: string; readonly programmeId: string }>(
    `SELECT id, programme_id AS "programmeId" FROM budget_line
      WHERE fiscal_year = (SELECT max(fiscal_year) FROM budget_line) ORDER BY category LIMIT 2`,
  );
  const { version } = await lookUp<{ readonly version: number }>(
    "SELECT max(version) AS version FROM programme_version",
  );
  return {
    budgetLineId: lines[0]?.id ?? "",
    otherBudgetLineId: lines[1]?.id ?? "",
    programmeId: lines[0]?.programmeId ?? "",
    programmeVersion: version,
  };
};

const rateLoad = "01999999-9999-7999-8999-0000000000aa";

const rates = async () => {
  // The demo asks no feed, and nobody has uploaded a file yet.
  await look(
    `INSERT INTO rate_load (id, kind, sha256, date, rates, created_at, created_by_id)
       SELECT $1, 'FILE', 'matrix', r.date, '[{"currency":"EUR","nominal":1,"value":"1"}]', r.created_at, r.created_by_id
         FROM currency_rate r WHERE r.currency = 'EUR' ORDER BY r.date DESC LIMIT 1 ON CONFLICT DO NOTHING`,
    [rateLoad],
  );
  return {
    rateLoad,
    rate: await lookUp<DemoIds["rate"]>(
      "SELECT currency, to_char(max(date), 'YYYY-MM-DD') AS date FROM currency_rate WHERE currency = 'EUR' GROUP BY currency",
    ),
  };
};

const company = () =>
  lookUp<Pick<DemoIds, "companyId" | "accountId" | "companyVersion">>(
    `SELECT o.id AS "companyId", o.version AS "companyVersion", a.id AS "accountId"
       FROM company o JOIN bank_account a ON a.company_id = o.id WHERE o.inn = $1 LIMIT 1`,
    [companyOne],
  );

/** Finds all of it in the database of the demo. */
export const findDemoIds = async (): Promise<DemoIds> => {
  const found = await claims();
  const [inDraft, inFiled, inOther] = await Promise.all(
    [found.draft, found.filed, found.otherFiled].map(documentOf),
  );
  return {
    ...found,
    ...(await people()),
    ...(await money()),
    ...(await rates()),
    ...(await company()),
    noNumber: "26-9998",
    noId: "01999999-9999-7999-8999-999999999999",
    inn: companyOne,
    noInn: "7799999999",
    draftDocument: inDraft?.id ?? "",
    draftAttachment: inDraft?.attachment ?? "",
    document: inFiled?.id ?? "",
    otherDocument: inOther?.id ?? "",
    question: await idOf(
      "SELECT id FROM clarification WHERE claim_id = $1 AND status = 'OPEN'",
      found.asked.id,
    ),
    request: await idOf("SELECT id FROM two_person_request WHERE claim_id = $1", found.givenUp.id),
    hash: (
      await lookUp<{ readonly hash: string }>(
        "SELECT hash FROM recommendation WHERE claim_id = $1 ORDER BY id DESC LIMIT 1",
        [found.pending.id],
      )
    ).hash,
  };
};
