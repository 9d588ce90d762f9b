// The rows of joining and of coming back: registration, invitations, a forgotten password.
import type { ActionRow, Fields } from "./authorisation-actions";
import type { Row } from "./authorisation-matrix";

const open = (file: string, ...paths: readonly string[]): Row => ({
  file: `app/(account)/${file}`,
  area: { side: "open" },
  addresses: () => paths.map((path) => ({ path, of: "everybody" })),
  leads: file.endsWith("/route.ts"),
});

const noToken = "x".repeat(43);

const forPeople = (file: string, path: string, leads = false): Row => ({
  file: `app/(account)/${file}`,
  area: { side: "person" },
  addresses: () => [{ path, of: "everybody" }],
  leads,
});

export const joiningPages: readonly Row[] = [
  {
    file: "app/(account)/register/page.tsx",
    area: { side: "entrance" },
    addresses: () => [{ path: "/register", of: "everybody" }],
  },
  open("register/code/page.tsx", "/register/code"),
  { ...open("register/account/page.tsx", "/register/account"), leads: true },
  open("invite/page.tsx", "/invite"),
  open("invite/[token]/route.ts", `/invite/${noToken}`, "/invite/none"),
  open("official/page.tsx", "/official"),
  open("official/[token]/route.ts", `/official/${noToken}`, "/official/none"),
  forPeople("onboarding/page.tsx", "/onboarding"),
  // Without an INN every later step leads to the first one.
  ...["details", "bank", "check", "ask"].map((step) =>
    forPeople(`onboarding/${step}/page.tsx`, `/onboarding/${step}`, true),
  ),
  {
    file: "app/(company)/company/people/page.tsx",
    area: { side: "company" },
    addresses: () => [{ path: "/company/people", of: "everybody" }],
  },
  open("recover/page.tsx", "/recover"),
  open("recover/password/page.tsx", "/recover/password"),
  open("recover/[token]/route.ts", `/recover/${noToken}`, "/recover/none"),
];

const anybody = (
  file: string,
  page: string,
  actions: Readonly<Record<string, Fields>>,
): readonly ActionRow[] =>
  Object.entries(actions).map(([action, fields]) => ({
    file: `app/(account)/${file}`,
    action,
    page: () => page,
    fields: () => fields,
    side: "public",
  }));

const somebody = (
  file: string,
  page: string,
  actions: Readonly<Record<string, ActionRow["fields"]>>,
): readonly ActionRow[] =>
  Object.entries(actions).map(([action, fields]) => ({
    file: `app/(account)/${file}`,
    action,
    page: () => page,
    fields,
    side: "person",
  }));

const certifiers = (actions: Readonly<Record<string, ActionRow["fields"]>>): readonly ActionRow[] =>
  Object.entries(actions).map(([action, fields]) => ({
    file: "app/(company)/company/people/actions.ts",
    action,
    page: () => "/company/people",
    fields,
    side: "company",
    roles: ["certifier"],
    owner: 1,
  }));

const chosen = { password: "somebody else's words", repeated: "somebody else's words" };

const newPerson = { nameRu: "Лишний", nameEn: "Intruder", ...chosen };

export const joiningActions: readonly ActionRow[] = [
  ...anybody("recover/actions.ts", "/recover", {
    requestRecoveryAction: { email: "kovshov@agency.example" },
  }),
  ...anybody("register/actions.ts", "/register", {
    requestRegistrationAction: { email: "somebody@company.example" },
  }),
  ...anybody("register/actions.ts", "/register/code", { proveRegistrationAction: { code: "123456" } }),
  ...anybody("register/actions.ts", "/register/account", { completeRegistrationAction: newPerson }),
  ...anybody("invite/actions.ts", "/invite", { acceptAsNewPersonAction: newPerson }),
  ...anybody("official/actions.ts", "/official", { acceptOfficialInvitationAction: chosen }),
  ...somebody("invite/actions.ts", "/invite", { acceptInvitationAction: () => ({}) }),
  ...somebody("onboarding/actions.ts", "/onboarding", {
    startOnboardingAction: () => ({ inn: "not a number" }),
    withdrawJoiningAction: ({ noId }) => ({ requestId: noId }),
  }),
  ...somebody("onboarding/actions.ts", "/onboarding/details", {
    describeCompanyAction: ({ inn }) => ({ inn, nameRu: "", nameEn: "" }),
  }),
  ...somebody("onboarding/actions.ts", "/onboarding/bank", { describeAccountAction: () => ({ bik: "1" }) }),
  ...somebody("onboarding/actions.ts", "/onboarding/check", {
    foundCompanyAction: () => ({ confirmed: "on" }),
  }),
  ...somebody("onboarding/actions.ts", "/onboarding/ask", {
    requestJoiningAction: ({ noInn }) => ({ inn: noInn, message: "" }),
  }),
  ...certifiers({
    inviteColleagueAction: () => ({ email: "intruder@company.example", role: "certifier" }),
    inviteAgainAction: ({ noId }) => ({ invitationId: noId }),
    withdrawInvitationAction: ({ noId }) => ({ invitationId: noId }),
    answerJoinRequestAction: ({ noId }) => ({ requestId: noId, answer: "accept", role: "certifier" }),
    changeMemberRoleAction: ({ noId }) => ({ membershipId: noId, role: "certifier" }),
    endColleagueAction: ({ companyId, noId }) => ({ companyId, membershipId: noId, reason: "Проверка" }),
  }),
  ...anybody("recover/actions.ts", "/recover/password", { completeRecoveryAction: chosen }),
];
