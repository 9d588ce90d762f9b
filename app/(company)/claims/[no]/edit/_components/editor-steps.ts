import type { ReadinessFinding } from "@/lib/claims/domain/readiness-types";
import type { EditorView } from "@/lib/claims/queries/editor-view";

/** The pages of the editor in their order. */
export const editorSteps = ["basics", "contract", "lines", "bank", "check"] as const;

export type EditorStep = (typeof editorSteps)[number];

const stepsOfCodes: Readonly<Partial<Record<ReadinessFinding["code"], EditorStep>>> = {
  categoryNotInProgramme: "basics",
  noAccount: "bank",
  noLines: "lines",
  belowMinimum: "lines",
  nothingPayable: "lines",
  capReached: "lines",
  budgetExhausted: "lines",
};

/** Fields of a line that the claim may answer for all of its lines. */
const sharedFields: ReadonlySet<string> = new Set(["hsCode", "contractNumber"]);

/** Where a finding can be put right: a page of the editor, and the field on it. Null where nothing of it is typed. */
export const placeOf = (
  finding: ReadinessFinding,
  view: Pick<EditorView, "number" | "lines" | "fields">,
): string | null => {
  const { code, lineId, field } = finding;
  const base = `/claims/${view.number}/edit`;
  const line = view.lines.find(({ id }) => id === lineId);
  if (line && field && sharedFields.has(field) && view.fields.hsCode.base === "" && code === "fieldMissing")
    return `${base}/contract#contract-form-${field}`;
  if (line) return `${base}/lines/${line.ordinal}#${anchorOf(finding)}`;
  if (code === "documentMissing" || code === "documentAdvised") return `${base}/contract#documents`;

  const step = stepsOfCodes[code];
  return step ? `${base}/${step}` : null;
};

const anchorOf = ({ code, field }: ReadinessFinding): string => {
  if (code === "documentMissing" || code === "documentAdvised") return "documents";
  return field ? `line-form-${field}` : "line-form";
};

/** Which page of the editor a finding belongs to. */
export const stepOf = (
  finding: ReadinessFinding,
  view: Pick<EditorView, "number" | "lines" | "fields">,
): EditorStep => {
  const place = placeOf(finding, view);
  return editorSteps.find((step) => place?.includes(`/edit/${step}`)) ?? "check";
};
