// The rows of the actions that are on no claim: accounts, people, companies, programmes, money.

import type { StaffRole } from "./actors";
import { accountActions } from "./authorisation-account-actions";
import type { ActionRow, Fields } from "./authorisation-actions";
import { joiningActions } from "./authorisation-joining";
import type { DemoIds } from "./demo-ids";

const text = "Проверка прав доступа";

const admin = (
  file: string,
  page: string | ((ids: DemoIds) => string),
  actions: Readonly<Record<string, (ids: DemoIds) => Fields>>,
): readonly ActionRow[] =>
  Object.entries(actions).map(([action, fields]) => ({
    file: `app/(admin)/admin/${file}`,
    action,
    page: typeof page === "string" ? () => page : page,
    fields,
    side: "office",
    roles: ["admin"],
  }));

const person: Fields = { email: "intruder@agency.example", nameRu: "Лишний", nameEn: "Intruder" };
const onUser = ({ reviewerId }: DemoIds) => ({ userId: reviewerId });

const file = (name: string, content: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

const ratesOfOneDay =
  '<ValCurs Date="05.10.2026"><Valute><CharCode>GBP</CharCode><Nominal>1</Nominal><Value>100,1234</Value></Valute></ValCurs>';

const peopleActions: readonly ActionRow[] = [
  ...admin("users/actions.ts", "/admin/users/new", {
    proposeOfficialAction: () => ({ ...person, role: "admin", programmeId: "", reason: text }),
  }),
  ...admin("users/actions.ts", ({ reviewerId }) => `/admin/users/${reviewerId}`, {
    proposeRoleAction: (ids) => ({ ...onUser(ids), role: "admin", programmeId: "", reason: text }),
    proposeRoleEndAction: (ids) => ({ ...onUser(ids), staffRoleId: ids.reviewerRoleId, reason: text }),
    proposeUnblockingAction: (ids) => ({ ...onUser(ids), reason: text }),
    proposeFactorRestoringAction: (ids) => ({ ...onUser(ids), reason: text }),
    blockUserAction: (ids) => ({ ...onUser(ids), reason: text }),
    beginSeeingAction: (ids) => ({ ...onUser(ids), reason: text, minutes: "15" }),
    sendRecoveryAction: onUser,
  }),
  ...admin("users/actions.ts", "/admin/users/proposals", {
    confirmAccessAction: ({ noId }) => ({ proposalId: noId, version: "1" }),
    declineAccessAction: ({ noId }) => ({ proposalId: noId, version: "1", answer: text }),
    withdrawAccessAction: ({ noId }) => ({ proposalId: noId, version: "1", answer: text }),
    recallInvitationAction: ({ noId }) => ({ proposalId: noId }),
  }),
  ...admin("users/actions.ts", ({ reviewerId }) => `/admin/users/${reviewerId}/leave`, {
    deactivatePersonAction: (ids) => ({ ...onUser(ids), version: "1", reason: text }),
  }),
  ...admin("register/actions.ts", "/admin/register", {
    uploadRegisterAction: () => ({ file: file("register.csv", "inn,ogrn,name_ru,address,registered_on\n") }),
    importRegisterAction: ({ noId }) => ({ uploadId: noId }),
  }),
  ...admin("companies/actions.ts", "/admin/companies/new", {
    createCompanyAction: () => ({
      nameRu: "ООО «Лишняя»",
      nameEn: "Extra LLC",
      address: "Москва",
      inn: "7799000149",
      kpp: "779901001",
      ogrn: "1997700000142",
      registeredOn: "2019-01-10",
      taxRegime: "VAT_PAYER",
      product: "",
    }),
  }),
  ...admin("companies/actions.ts", ({ inn }) => `/admin/companies/${inn}`, {
    addMemberAction: ({ companyId }) => ({ ...person, companyId, role: "certifier" }),
    endMembershipAction: ({ companyId, membershipId }) => ({ companyId, membershipId, reason: text }),
  }),
];

const declaring = ["reviewer", "lead", "approver", "commission", "finance", "admin"] as const;

const interest = (action: string, fields: ActionRow["fields"], roles: readonly StaffRole[]): ActionRow => ({
  file: "app/(office)/interests/actions.ts",
  action,
  page: () => "/interests",
  fields,
  side: "office",
  roles,
});

const interestActions: readonly ActionRow[] = [
  interest(
    "declareInterestAction",
    () => ({ inn: "7799000149", reason: text, from: "2026-10-06", until: "" }),
    declaring,
  ),
  interest("endInterestAction", ({ noId }) => ({ interestId: noId, reason: text }), declaring),
  interest("drawOfficerAction", ({ unassigned }) => ({ claimId: unassigned.id }), ["lead"]),
];

const absence = (action: string, fields: ActionRow["fields"]): ActionRow => ({
  file: "app/(office)/absences/actions.ts",
  action,
  page: () => "/absences",
  fields,
  side: "office",
  roles: ["reviewer", "lead", "approver", "commission", "admin"],
});

const absenceActions: readonly ActionRow[] = [
  absence("delegateWorkAction", ({ reviewerId, noId }) => ({
    userId: reviewerId,
    substituteId: noId,
    programmeId: "",
    from: "2026-10-06",
    until: "2026-10-07",
    reason: text,
  })),
  absence("endDelegationAction", ({ noId }) => ({ delegationId: noId })),
];

const retentionActions = admin("retention/actions.ts", "/admin/retention", {
  putHoldAction: ({ inn }) => ({ whom: inn, reason: text }),
  askLiftingAction: ({ noId }) => ({ hold: noId, reason: text }),
  confirmLiftingAction: ({ noId }) => ({ hold: noId }),
  declineLiftingAction: ({ noId }) => ({ hold: noId }),
});

const moneyActions: readonly ActionRow[] = [
  ...admin("budget/moves/actions.ts", "/admin/budget/moves/new", {
    planBudgetLineAction: ({ programmeId }) => ({
      fiscalYear: "2026",
      programmeId,
      category: "ADAPTATION",
      amount: "1000",
      reason: text,
    }),
    proposeAllocationAction: ({ budgetLineId }) => ({
      lineId: budgetLineId,
      direction: "up",
      amount: "1000",
      reason: text,
    }),
    proposeTransferAction: ({ budgetLineId, otherBudgetLineId }) => ({
      fromLineId: budgetLineId,
      toLineId: otherBudgetLineId,
      amount: "1000",
      reason: text,
    }),
  }),
  ...admin("budget/moves/actions.ts", "/admin/budget/moves", {
    confirmMoveAction: ({ noId }) => ({ moveId: noId }),
    declineMoveAction: ({ noId }) => ({ moveId: noId, answer: text }),
  }),
  ...admin("rates/actions.ts", "/admin/rates", {
    addCurrencyRateAction: () => ({
      date: "2026-10-05",
      currency: "GBP",
      nominal: "1",
      value: "100.1234",
      source: text,
      confirmed: "on",
    }),
    uploadRatesAction: () => ({ file: file("rates.xml", ratesOfOneDay) }),
  }),
  ...admin("rates/actions.ts", ({ rate }) => `/admin/rates/${rate.currency}/${rate.date}`, {
    correctRateAction: ({ rate }) => ({
      currency: rate.currency,
      date: rate.date,
      revision: "1",
      nominal: "1",
      value: "1.2345",
      source: text,
      reason: text,
      confirmed: "on",
    }),
  }),
  ...admin("rates/actions.ts", ({ rateLoad }) => `/admin/rates/loads/${rateLoad}`, {
    takeRatesAction: ({ rateLoad }) => ({ loadId: rateLoad, seen: "GBPn/0", correct: "on", reason: text }),
    leaveRatesAction: ({ rateLoad }) => ({ loadId: rateLoad }),
  }),
  ...admin("calendar/actions.ts", "/admin/calendar", {
    importCalendarAction: () => ({ file: file("calendar.xml", "<calendar year='2031'/>") }),
    changeCalendarDayAction: () => ({
      date: "2026-12-29",
      kind: "nonWorking",
      reason: text,
      version: "2026/2025-09-18",
    }),
  }),
  ...admin("programmes/actions.ts", "/admin/programmes/import", {
    importProgrammeAction: () => ({ text: "{}" }),
  }),
];

export const houseActionRows: readonly ActionRow[] = [
  ...accountActions,
  ...joiningActions,
  ...peopleActions,
  ...interestActions,
  ...absenceActions,
  ...retentionActions,
  ...moneyActions,
];
