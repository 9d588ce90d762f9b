import { type QueueFilters, queueQuery, readQueueFilters } from "@/lib/review/domain/queue-filters";

/** What is opened under a line: a form with a reason, or nothing. */
export const workspaceForms = ["deduct", "reject", "park"] as const;
export type WorkspaceForm = (typeof workspaceForms)[number];

/** The panes that narrow screens show one at a time. */
export const workspacePanes = ["lines", "document", "side"] as const;
export type WorkspacePane = (typeof workspacePanes)[number];

/** How large a page is shown, in per cent of its usual size. */
export const zooms = [50, 75, 100, 125, 150, 200, 300] as const;
/** How far a page is turned, in degrees to the right. */
export const turns = [0, 90, 180, 270] as const;

/** Where the officer is in a claim, as the address carries it; positions count from 1, 0 means the usual one. */
export type WorkspaceAddress = {
  readonly line: number;
  readonly doc: number;
  readonly page: number;
  readonly zoom: (typeof zooms)[number];
  readonly turn: (typeof turns)[number];
  readonly form: WorkspaceForm | null;
  readonly pane: WorkspacePane;
  /** The line that was decided a moment ago, for the confirmation. */
  readonly done: number;
  /** The view of the queue the claim was opened from; null when it was opened by itself. */
  readonly filters: QueueFilters | null;
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the address; what cannot be read is as if it were not there. */
export const readWorkspaceAddress = (params: Params): WorkspaceAddress => {
  const text = (name: string): string => {
    const value = params[name];

    return typeof value === "string" ? value : (value?.[0] ?? "");
  };
  const count = (name: string): number => (/^\d{1,4}$/.test(text(name)) ? Number(text(name)) : 0);
  const oneOf = <T extends string>(choices: readonly T[], name: string): T | null =>
    choices.find((choice) => choice === text(name)) ?? null;

  return {
    line: count("line"),
    doc: count("doc"),
    page: count("page"),
    zoom: zooms.find((zoom) => zoom === count("zoom")) ?? 100,
    turn: turns.find((turn) => turn === count("turn")) ?? 0,
    form: oneOf(workspaceForms, "form"),
    pane: oneOf(workspacePanes, "pane") ?? "lines",
    done: count("done"),
    filters: text("view") === "" ? null : readQueueFilters(params).filters,
  };
};

/** Parts of the address that a link may set. */
export type AddressChange = Partial<
  Pick<WorkspaceAddress, "line" | "doc" | "page" | "zoom" | "turn" | "form" | "pane">
>;

/**
 * The query of a place in the claim. Another line begins with its own first document, another document with its
 * first page; the view of the queue stays, what was confirmed does not.
 */
export const workspaceQuery = (address: WorkspaceAddress, change: AddressChange = {}): string => {
  const isOtherLine = change.line !== undefined && change.line !== address.line;
  const isOtherDoc = isOtherLine || (change.doc !== undefined && change.doc !== address.doc);
  const place = {
    ...address,
    ...(isOtherLine ? { doc: 0, form: null } : {}),
    ...(isOtherDoc ? { page: 0, turn: 0 } : {}),
    ...change,
  };
  const query = new URLSearchParams(address.filters ? queueQuery(address.filters, { after: null }) : "");
  const put = (name: string, value: string | number, usual: string | number) =>
    value !== usual && query.set(name, String(value));
  put("line", place.line, 0);
  put("doc", place.doc, 0);
  put("page", place.page, 0);
  put("zoom", place.zoom, 100);
  put("turn", place.turn, 0);
  put("form", place.form ?? "", "");
  put("pane", place.pane, "lines");

  return query.toString();
};

/** The query of the view alone. */
export const viewQuery = ({ filters }: WorkspaceAddress): string =>
  filters ? queueQuery(filters, { after: null }) : "";
