// What the authorisation matrix expects of the product.
import type { Actor } from "./actors";
import type { Address, Area, Row } from "./authorisation-matrix";

/** What the product answers at an address. */
export type Answer =
  | "shown"
  | "proof"
  | "signIn"
  | "changePassword"
  | "home"
  | "forbidden"
  | "missing"
  | "leads";

export const isRoute = ({ file }: Pick<Row, "file">): boolean => file.endsWith("/route.ts");

const redirectOf = (row: Row): Answer => (row.leads ? "leads" : "shown");

const seenByCompany = (row: Row, address: Address, actor: Actor & { readonly side: "company" }): Answer =>
  address.of === "everybody" || address.of === actor.company ? redirectOf(row) : "missing";

const seenByOffice = (row: Row, address: Address): Answer =>
  address.of === "everybody" || address.isFiled === true ? redirectOf(row) : "missing";

/** What that person must get at that address of a page or a reading route. */
export const expectedAnswer = (row: Row, address: Address, actor: Actor): Answer => {
  const { area } = row;
  if (area.side === "open") return area.leadsTo ?? redirectOf(row);
  if (area.side === "entrance") return atTheEntrance(actor, area.halfway ?? false);
  return isRoute(row) ? routeAnswer(row, address, actor) : pageAnswer(row, address, actor);
};

const atTheEntrance = ({ side }: Actor, halfway: boolean): Answer => {
  if (side === "nobody") return halfway ? "signIn" : "shown";
  // Their workplace then sends them on to the page where they choose a password.
  return side === "newcomer" ? "leads" : "home";
};

const pageAnswer = (row: Row, address: Address, actor: Actor): Answer => {
  const { area } = row;
  if (actor.side === "nobody") return "signIn";
  if (actor.side === "newcomer")
    return area.side === "person" && area.newcomerToo ? "shown" : "changePassword";
  if (area.side === "person") return redirectOf(row);
  if (area.side !== actor.side) return "home";
  if (actor.side === "company") return seenByCompany(row, address, actor);
  return mayEnter(area, actor) ? seenByOffice(row, address) : "forbidden";
};

const routeAnswer = (row: Row, address: Address, actor: Actor): Answer => {
  if (actor.side === "nobody" || actor.side === "newcomer") return "missing";
  if (actor.side === "company")
    return row.area.side === "both" ? seenByCompany(row, address, actor) : "missing";
  return mayEnter(row.area, actor) ? seenByOffice(row, address) : "missing";
};

const mayEnter = (area: Area, actor: Actor & { readonly side: "office" }): boolean =>
  area.side !== "office" || area.roles.includes(actor.role);
