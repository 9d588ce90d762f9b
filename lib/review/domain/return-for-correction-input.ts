import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { optionalLines, returnQueryField, versionField } from "@/lib/review/domain/review-fields";
import { isUuid } from "@/lib/shared/ids";

/** Parts of a claim that a return can open besides lines. */
export const claimParts = ["documents", "contract", "account"] as const;
/** A part of `claimParts`. */
export type ClaimPart = (typeof claimParts)[number];

/** A part that is opened to the company, with what the officer says about it. */
export type FlaggedPart =
  | { readonly part: "line"; readonly lineId: string; readonly remark: string }
  | { readonly part: ClaimPart; readonly lineId: null; readonly remark: string };

const remark = () => optionalLines(1_000);
const shortestRemark = 5;

/** The field with the remark on a line is named after the line. */
export const remarkField = (lineId: string): string => `remark-${lineId}`;

const lineOfField = (name: string): string | null => {
  const id = name.startsWith("remark-") ? name.slice("remark-".length) : "";

  return isUuid(id) ? id : null;
};

/** What a return says; read from a form in which a remark flags its part and what has none stays closed. */
export type ReturnForCorrectionInput = {
  readonly claimId: string;
  readonly version: number;
  readonly flags: readonly FlaggedPart[];
  readonly back?: string | undefined;
  readonly idempotencyKey?: string | undefined;
};

/**
 * Reads the form of a return: one field a part and one a line (`remarkField`). Refuses a return that flags nothing,
 * a remark too short to help, and a field that names no line.
 */
export const returnForCorrectionInput = z
  .object({
    claimId: z.uuid(),
    version: versionField(),
    documents: remark(),
    contract: remark(),
    account: remark(),
    back: returnQueryField(),
    idempotencyKey: requestKeyField,
  })
  .catchall(remark())
  .transform((typed, context): ReturnForCorrectionInput => {
    const { claimId, version, back, idempotencyKey, documents, contract, account, ...remarks } = typed;
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const fields: [string, FlaggedPart][] = [];
    for (const [name, text] of Object.entries(remarks)) {
      const lineId = lineOfField(name);
      if (lineId === null) refuse(name, "fieldInvalid");
      else fields.push([name, { part: "line", lineId, remark: text }]);
    }
    fields.push(["documents", { part: "documents", lineId: null, remark: documents }]);
    fields.push(["contract", { part: "contract", lineId: null, remark: contract }]);
    fields.push(["account", { part: "account", lineId: null, remark: account }]);

    const flagged = fields.filter(([, flag]) => flag.remark !== "");
    if (flagged.length === 0) refuse(fields[0]?.[0] ?? "documents", "nothingFlagged");
    for (const [name, flag] of flagged) {
      if (flag.remark.length < shortestRemark) refuse(name, "remarkTooShort");
    }

    return { claimId, version, back, idempotencyKey, flags: flagged.map(([, flag]) => flag) };
  });
