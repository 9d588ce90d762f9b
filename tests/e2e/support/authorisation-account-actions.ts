// The rows of the actions of signing in and of one's own account.
import type { ActionRow, Fields } from "./authorisation-actions";

/** A passkey's answer as a browser would send it, to a question that nobody asked. */
const answer = (response: Readonly<Record<string, string>>): string =>
  JSON.stringify({ id: "AAAA", rawId: "AAAA", type: "public-key", response });
const clientDataJSON = Buffer.from('{"challenge":"AAAA"}').toString("base64url");
const signedElsewhere = answer({
  clientDataJSON,
  authenticatorData: "AAAA",
  signature: "AAAA",
  userHandle: "AAAA",
});
const madeElsewhere = answer({ clientDataJSON, attestationObject: "AAAA" });

const publicly = (file: string, actions: Readonly<Record<string, Fields>>): readonly ActionRow[] =>
  Object.entries(actions).map(([action, fields]) => ({
    file,
    action,
    page: () => "/sign-in",
    fields: () => fields,
    side: "public",
  }));

const ownAccount = (
  folder: string,
  page: string,
  actions: Readonly<Record<string, Fields>>,
): readonly ActionRow[] =>
  Object.entries(actions).map(([action, fields]) => ({
    file: `app/(account)/${folder}/actions.ts`,
    action,
    page: () => page,
    fields: () => fields,
    side: "person",
  }));

const ownAccountActions = [
  ...ownAccount("prove", "/prove", { proveAction: { passwordOrCode: "not the password" } }),
  ...ownAccount("settings", "/settings/second-factor", { addAppAction: { name: "Чужой", code: "000000" } }),
  ...ownAccount("settings/passkey", "/settings/passkey", {
    askNewPasskeyAction: {},
    addPasskeyAction: { name: "Чужой", answer: madeElsewhere },
  }),
  ...ownAccount("settings/sso", "/settings", {
    linkIdentityAction: {},
    unlinkIdentityAction: { id: "00000000-0000-7000-8000-000000000000" },
  }),
  ...ownAccount("settings", "/settings", {
    removeFactorAction: { id: "00000000-0000-7000-8000-000000000000" },
    renewRecoveryCodesAction: {},
    endSessionsAction: { session: "others" },
    renameSelfAction: { nameRu: "Чужой", nameEn: "Stranger" },
    chooseLookAction: { locale: "en", theme: "dark" },
    chooseLettersAction: {},
    prepareOwnDataAction: {},
  }),
];

const lookingActions = ownAccount("seeing", "/settings", { endSeeingAction: {}, openSeenPapersAction: {} });

export const accountActions: readonly ActionRow[] = [
  {
    file: "app/(account)/sign-in/actions.ts",
    action: "signInAction",
    page: () => "/sign-in",
    fields: () => ({ email: "kovshov@agency.example", password: "meridian-demo" }),
    side: "public",
  },
  {
    file: "app/(account)/sign-in/actions.ts",
    action: "signOutAction",
    page: () => "/sign-in",
    fields: () => ({}),
    side: "public",
  },
  {
    file: "app/(account)/change-password/actions.ts",
    action: "changePasswordAction",
    page: () => "/change-password",
    fields: () => ({
      current: "meridian-demo",
      password: "somebody else's words",
      repeated: "somebody else's words",
    }),
    side: "person",
  },
  {
    file: "app/(account)/sign-in/actions.ts",
    action: "confirmFactorAction",
    page: () => "/sign-in",
    fields: () => ({ code: "000000" }),
    side: "public",
  },
  ...publicly("app/(account)/prove/actions.ts", { askPasskeyAction: {} }),
  ...publicly("app/(account)/sign-in/passkey/actions.ts", {
    askAnyPasskeyAction: {},
    signInByPasskeyAction: { answer: signedElsewhere },
    confirmByPasskeyAction: { answer: signedElsewhere },
  }),
  ...ownAccountActions,
  ...lookingActions,
  {
    file: "app/(company)/actions.ts",
    action: "switchCompanyAction",
    page: () => "/home",
    fields: ({ companyId }) => ({ companyId }),
    side: "person",
  },
];
