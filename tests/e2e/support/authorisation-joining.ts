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

export const joiningPages: readonly Row[] = [
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

const chosen = { password: "somebody else's words", repeated: "somebody else's words" };

export const joiningActions: readonly ActionRow[] = [
  ...anybody("recover/actions.ts", "/recover", {
    requestRecoveryAction: { email: "kovshov@agency.example" },
  }),
  ...anybody("recover/actions.ts", "/recover/password", { completeRecoveryAction: chosen }),
];
