// Every page of the product with somebody who may open it, for what is looked at on all of them.
import type { DemoIds } from "./demo-ids";
import type { Who } from "./people";

export type Stop = { readonly who: Who | null; readonly path: string };

const stops = (who: Who | null, ...paths: readonly string[]): readonly Stop[] =>
  paths.map((path) => ({ who, path }));

/** In an order in which each person walks through theirs in one go. */
export const allPages = (ids: DemoIds): readonly Stop[] => [
  ...stops(
    null,
    "/",
    "/accessibility",
    "/privacy",
    "/sign-in",
    "/recover",
    "/official",
    "/recover/password",
    "/demo/mailbox",
  ),
  ...stops(
    "1:certifier",
    "/home",
    "/claims",
    "/claims/new",
    "/company",
    "/change-password",
    "/company/people",
    "/onboarding",
    "/prove?back=/review/export",
    "/settings",
    "/settings/second-factor",
    "/settings/passkey",
    "/settings/data",
    `/claims/${ids.filed.number}`,
    `/claims/${ids.asked.number}`,
    `/claims/${ids.approved.number}`,
    `/claims/${ids.draft.number}`,
    ...["basics", "contract", "lines", "lines/1", "bank", "check"].map(
      (step) => `/claims/${ids.draft.number}/edit/${step}`,
    ),
    `/claims/${ids.toCertify.number}/edit/check`,
    "/claims/26-9998",
  ),
  ...stops("1:viewer", `/claims/${ids.draft.number}/edit/lines/1`),
  ...stops(
    "dyomina",
    "/review",
    "/review?view=waiting",
    "/review?view=returned",
    `/review/${ids.filed.number}`,
    `/review/${ids.filed.number}?line=3&form=deduct`,
    ...["ask", "return", "decision", "history"].map((page) => `/review/${ids.filed.number}/${page}`),
    "/admin/users",
  ),
  ...stops("sokolova", "/review?view=waiting", "/interests", "/absences"),
  ...stops(
    "ryabtseva",
    "/second",
    "/second?view=requests",
    `/second/${ids.pending.number}`,
    `/second/${ids.approved.number}`,
    `/second/${ids.approved.number}/requests`,
    `/second/${ids.givenUp.number}/requests`,
    "/companies",
    `/companies/${ids.inn}`,
  ),
  ...stops("orekhova", "/approved"),
  ...stops(
    "kovshov",
    "/admin/budget",
    "/admin/budget/moves",
    "/admin/budget/moves/new",
    "/admin/ledger",
    "/admin/audit",
    "/admin/calendar",
    "/admin/rates",
    `/admin/rates/${ids.rate.currency}/${ids.rate.date}`,
    `/admin/rates/loads/${ids.rateLoad}`,
    "/admin/programmes",
    "/admin/programmes/import",
    `/admin/programmes/EXPORT_COSTS/versions/${ids.programmeVersion}`,
    "/admin/retention",
    "/admin/users",
    "/admin/users/new",
    "/admin/register",
    "/admin/users/proposals",
    `/admin/users/${ids.reviewerId}`,
    `/admin/users/${ids.reviewerId}/leave`,
    "/admin/companies/new",
    `/admin/companies/${ids.inn}`,
    "/interests",
  ),
];

/** The stops of each person together. */
export const byPerson = (all: readonly Stop[]): ReadonlyMap<Who | null, readonly string[]> => {
  const walks = new Map<Who | null, string[]>();
  for (const { who, path } of all) walks.set(who, [...(walks.get(who) ?? []), path]);
  return walks;
};
