// What a server action must answer to whom, and what an answer amounts to.
import type { APIResponse } from "@playwright/test";
import type { Actor } from "./actors";
import type { ActionRow } from "./authorisation-actions";
import { type Row, readingRows } from "./authorisation-matrix";

/** Led away as from a page, closed by role (403), refused in words and nothing else, or done. */
export type ActionOutcome = "signIn" | "changePassword" | "home" | "forbidden" | "refused" | "done";

/** The sentence and the code of a refusal; two that are equal tell nothing apart. */
export type Refusal = { readonly code: string; readonly message: string; readonly facts: string };

export type ActionAnswer = {
  readonly outcome: ActionOutcome | string;
  readonly refusal: Refusal | null;
};

/** What somebody gets who may not do that, whatever they send. */
export const expectedOfStranger = (row: ActionRow, page: string, actor: Actor): ActionOutcome => {
  if (actor.side === "nobody") return "signIn";
  if (actor.side === "newcomer") return "changePassword";
  if (row.side !== actor.side) return "home";
  return actor.side === "company" || opensTo(page, actor.role) ? "refused" : "forbidden";
};

/** Whether the page on which the action stands opens to that role: the matrix of pages says so. */
const opensTo = (page: string, role: string): boolean => {
  const { area } = rowOfPage(page);
  return area.side === "office" && area.roles.some((one) => one === role);
};

const rowOfPage = (page: string): Row => {
  const [path = ""] = page.split("?");
  const found = readingRows.find(({ file }) => file.endsWith("/page.tsx") && patternOf(file).test(path));
  if (!found) throw new Error(`No page of the matrix is at ${page}`);
  return found;
};

const patternOf = (file: string): RegExp =>
  new RegExp(
    `^${file
      .replace(/^app|\/page\.tsx$/g, "")
      .replace(/\/\([a-z]+\)/g, "")
      .replace(/\[[a-z]+\]/g, "[^/]+")}$`,
  );

/** Reads the answer to a call of React's client. */
export const actionAnswerOf = async (response: APIResponse, actor: Actor): Promise<ActionAnswer> => {
  const status = response.status();
  if (status === 403) return { outcome: "forbidden", refusal: null };
  const target = response.headers()["x-action-redirect"];
  if (target) return { outcome: placeOf(target, actor), refusal: null };

  const state = stateIn(await response.text());
  if (state?.status === "done") return { outcome: "done", refusal: null };
  if (state?.status !== "failed") return { outcome: `status ${status} without a word`, refusal: null };
  const { message = "", failure = { code: "" } } = state;
  return {
    outcome: "refused",
    refusal: { code: failure.code, message, facts: JSON.stringify([failure, state.fields]) },
  };
};

const placeOf = (target: string, actor: Actor): ActionOutcome | string => {
  const { pathname } = new URL(target.split(";")[0] ?? "", "http://localhost");
  if (pathname === "/sign-in") return "signIn";
  if (pathname === "/change-password") return "changePassword";
  return "home" in actor && pathname === actor.home ? "home" : `led to ${pathname}`;
};

type State = {
  readonly status: string;
  readonly message?: string;
  readonly failure?: { readonly code: string };
  readonly fields?: object;
};

/** The state of the form among the rows of React's answer. */
const stateIn = (flight: string): State | null => {
  const row = /^[0-9a-f]+:(\{"status":"(?:done|failed)".*\})$/m.exec(flight);
  return row?.[1] ? (JSON.parse(row[1]) as State) : null;
};
