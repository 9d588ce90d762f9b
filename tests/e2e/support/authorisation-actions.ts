// A row for every server action: on which page it stands, what a form would send, and who may.
// actions.spec.ts sends that by raw POST as everybody else, from elsewhere and for things that are not there.
import type { CompanyRole, StaffRole } from "./actors";
import type { DemoIds } from "./demo-ids";

type Field = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
export type Fields = Readonly<Record<string, Field>>;

export type ActionRow = {
  readonly file: string;
  readonly action: string;
  /** A page of the bundle that the action is in. */
  readonly page: (ids: DemoIds) => string;
  readonly fields: (ids: DemoIds) => Fields;
} & (
  | { readonly side: "public" }
  | { readonly side: "person" }
  /** `owner` is the company whose things the fields name. */
  | { readonly side: "company"; readonly roles: readonly CompanyRole[]; readonly owner: 1 }
  | { readonly side: "office"; readonly roles: readonly StaffRole[] }
);

const none = (): Fields => ({});
const text = "Проверка прав доступа";

type Company = Omit<Extract<ActionRow, { side: "company" }>, "side" | "owner">;
type Office = Omit<Extract<ActionRow, { side: "office" }>, "side">;

const company = (row: Company): ActionRow => ({ side: "company", owner: 1, ...row });
const office = (row: Office): ActionRow => ({ side: "office", ...row });

const writers = ["preparer", "certifier"] as const;
const certifiers = ["certifier"] as const;

const editor = (action: string, fields: ActionRow["fields"], roles: readonly CompanyRole[] = writers) =>
  company({
    file: "app/(company)/claims/[no]/edit/actions.ts",
    action,
    page: ({ draft }) => `/claims/${draft.number}/edit/${pageOfEditor(action)}`,
    fields,
    roles,
  });

const pageOfEditor = (action: string): string => {
  if (/^(submit|resubmit|request|sendBack)/.test(action)) return "check";
  return action === "saveClaimAction" ? "contract" : "lines/1";
};

const filing = (number: string): Fields => ({ number, expectedSupport: "100", declared: "on" });

const editorActions: readonly ActionRow[] = [
  editor("saveClaimAction", ({ draft }) => ({
    number: draft.number,
    step: "contract",
    next: "",
    contractNumber: text,
    "base.contractNumber": "",
  })),
  editor("saveLineAction", ({ draft }) => ({
    number: draft.number,
    lineId: draft.lineId,
    ordinal: "1",
    next: "",
    purpose: text,
    "base.purpose": "",
  })),
  editor("addLineAction", ({ draft, noId }) => ({ number: draft.number, idempotencyKey: noId })),
  editor("duplicateLineAction", ({ draft, noId }) => ({
    number: draft.number,
    lineId: draft.lineId,
    idempotencyKey: noId,
  })),
  editor("removeLineAction", ({ draft }) => ({ number: draft.number, lineId: draft.lineId })),
  editor("moveDocumentAction", ({ draft, draftAttachment }) => ({
    number: draft.number,
    attachmentId: draftAttachment,
    lineId: "",
    kind: "OTHER",
    back: "lines",
  })),
  editor("removeDocumentAction", ({ draft, draftAttachment }) => ({
    number: draft.number,
    attachmentId: draftAttachment,
    back: "lines",
  })),
  editor("requestCertificationAction", ({ draft }) => ({ number: draft.number })),
  editor("submitClaimAction", ({ toCertify }) => filing(toCertify.number), certifiers),
  editor("resubmitClaimAction", ({ returned }) => filing(returned.number), certifiers),
  editor(
    "sendBackToPreparerAction",
    ({ toCertify }) => ({ number: toCertify.number, comment: text }),
    certifiers,
  ),
];

const onClaim = (action: string, fields: ActionRow["fields"], roles: readonly CompanyRole[]) =>
  company({
    file: "app/(company)/claims/[no]/actions.ts",
    action,
    page: ({ asked }) => `/claims/${asked.number}`,
    fields,
    roles,
  });

const onCompany = (action: string, fields: ActionRow["fields"]) =>
  company({
    file: "app/(company)/company/actions.ts",
    action,
    page: () => "/company",
    fields,
    roles: certifiers,
  });

const companyActions: readonly ActionRow[] = [
  company({
    file: "app/(company)/claims/new/actions.ts",
    action: "startClaimAction",
    page: () => "/claims/new",
    fields: ({ programmeId, noId }) => ({ choice: `${programmeId} CERTIFICATION`, idempotencyKey: noId }),
    roles: writers,
  }),
  ...editorActions,
  onClaim(
    "answerClarificationAction",
    ({ asked, question }) => ({ number: asked.number, clarificationId: question, answer: text }),
    writers,
  ),
  onClaim("withdrawClaimAction", ({ asked }) => ({ number: asked.number, reason: text }), certifiers),
  onClaim(
    "requestWithdrawalAction",
    ({ approved }) => ({ claimId: approved.id, version: String(approved.version), reason: text }),
    certifiers,
  ),
  onCompany("editCompanyAction", ({ companyVersion }) => ({
    nameRu: "ООО «Чужая рука»",
    nameEn: "Foreign Hand LLC",
    address: "Москва",
    kpp: "779901001",
    product: "",
    taxRegime: "SIMPLIFIED",
    version: String(companyVersion),
  })),
  onCompany("addBankAccountAction", () => ({
    bik: "044599901",
    bankName: "АО «Демобанк»",
    settlement: "40702810000000000002",
    correspondent: "30101810000000000901",
  })),
  onCompany("closeBankAccountAction", ({ accountId }) => ({ accountId })),
];

const workspace = (
  action: string,
  pick: keyof Pick<DemoIds, "filed" | "unassigned" | "asked">,
  { fields = none, roles = ["reviewer"] as readonly StaffRole[] }: Partial<Pick<Office, "fields" | "roles">>,
) =>
  office({
    file: "app/(workspace)/review/[no]/actions.ts",
    action,
    page: (ids) => `/review/${ids[pick].number}`,
    fields: (ids) => ({ claimId: ids[pick].id, version: String(ids[pick].version), ...fields(ids) }),
    roles,
  });

const onReview = (action: string, page: string, fields: (ids: DemoIds) => Fields) =>
  office({
    file: "app/(office)/review/[no]/actions.ts",
    action,
    page: ({ filed }) => `/review/${filed.number}/${page}`,
    fields: (ids) => ({ claimId: ids.filed.id, version: String(ids.filed.version), ...fields(ids) }),
    roles: ["reviewer"],
  });

const reviewActions: readonly ActionRow[] = [
  office({
    file: "app/(office)/review/actions.ts",
    action: "takeClaimAction",
    page: () => "/review",
    fields: ({ unassigned }) => ({ claimId: unassigned.id }),
    roles: ["reviewer"],
  }),
  office({
    file: "app/(office)/review/actions.ts",
    action: "assignClaimsAction",
    page: () => "/review",
    fields: ({ unassigned, reviewerId }) => ({ "claimIds[]": unassigned.id, assigneeId: reviewerId }),
    roles: ["lead"],
  }),
  workspace("decideLineAction", "filed", {
    fields: ({ filed }) => ({ lineId: filed.lineId, verdict: "ACCEPTED", back: "" }),
  }),
  workspace("answerChecklistAction", "filed", {
    fields: () => ({ item: "payeeConfirmed", passed: "yes", back: "" }),
  }),
  workspace("resolveClarificationAction", "asked", {
    fields: ({ question }) => ({ clarificationId: question, outcome: "CANCELLED", back: "" }),
  }),
  workspace("giveBackAction", "filed", {}),
  workspace("unassignAction", "filed", { roles: ["lead"] }),
  office({
    file: "app/(workspace)/review/[no]/actions.ts",
    action: "assignAction",
    page: ({ unassigned }) => `/review/${unassigned.number}`,
    fields: ({ unassigned, reviewerId }) => ({ claimId: unassigned.id, assigneeId: reviewerId }),
    roles: ["lead"],
  }),
  onReview("askClarificationAction", "ask", () => ({
    line1: "",
    question1: text,
    blocking: "yes",
    back: "",
  })),
  onReview("returnForCorrectionAction", "return", ({ filed }) => ({
    [`remark-${filed.lineId}`]: text,
    documents: "",
    contract: "",
    account: "",
    back: "",
  })),
  onReview("recommendClaimAction", "decision", () => ({ outcome: "APPROVE", message: "" })),
];

const signers = ["approver", "commission"] as const;

const onDecision = (
  action: string,
  pick: keyof Pick<DemoIds, "pending" | "approved" | "givenUp">,
  { fields, roles = signers }: Pick<Office, "fields"> & Partial<Pick<Office, "roles">>,
) =>
  office({
    file: "app/(office)/second/actions.ts",
    action,
    page: (ids) =>
      pick === "pending" ? `/second/${ids.pending.number}` : `/second/${ids[pick].number}/requests`,
    fields: (ids) => ({ claimId: ids[pick].id, version: String(ids[pick].version), ...fields(ids) }),
    roles,
  });

const request = ({ request: requestId }: DemoIds): Fields => ({ requestId });

const signingActions: readonly ActionRow[] = [
  onDecision("signDecisionAction", "pending", { fields: ({ hash }) => ({ hash }) }),
  onDecision("sendBackAction", "pending", { fields: () => ({ comment: text }) }),
  onDecision("requestRevocationAction", "approved", { fields: () => ({ reason: text }) }),
  onDecision("requestCancellationAction", "approved", { fields: () => ({ reason: text }), roles: ["admin"] }),
  onDecision("revokeDecisionAction", "givenUp", { fields: request }),
  onDecision("confirmWithdrawalAction", "givenUp", { fields: request }),
  onDecision("cancelClaimAction", "givenUp", { fields: request, roles: ["admin"] }),
  onDecision("declineRequestAction", "givenUp", {
    fields: (ids) => ({ ...request(ids), kind: "WITHDRAWAL", reason: text }),
  }),
];

export const actionRows: readonly ActionRow[] = [...companyActions, ...reviewActions, ...signingActions];
