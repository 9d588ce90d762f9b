import { z } from "zod";
import {
  optionalLines,
  requestKeyField,
  returnQueryField,
  versionField,
} from "@/lib/review/domain/review-fields";

/** Parts of a claim that a return can open besides lines. */
export const claimParts = ["documents", "contract", "account"] as const;
export type ClaimPart = (typeof claimParts)[number];

/** A part that is opened to the company, with what the officer says about it. */
export type FlaggedPart =
  | { readonly part: "line"; readonly lineId: string; readonly remark: string }
  | { readonly part: ClaimPart; readonly lineId: null; readonly remark: string };

const remark = () => optionalLines(1_000);
const mostLines = 200;
const shortestRemark = 5;

/** A remark flags its part; what has none stays closed. */
export const returnForCorrectionInput = z
  .strictObject({
    claimId: z.uuid(),
    version: versionField(),
    "lines[]": z.array(z.uuid()).max(mostLines).default([]),
    "remarks[]": z.array(remark()).max(mostLines).default([]),
    documents: remark(),
    contract: remark(),
    account: remark(),
    back: returnQueryField(),
    idempotencyKey: requestKeyField(),
  })
  .transform(({ "lines[]": lines, "remarks[]": remarks, documents, contract, account, ...rest }, context) => {
    const flags: readonly FlaggedPart[] = [
      ...lines.flatMap((lineId, at) => flagOf({ part: "line", lineId, remark: remarks[at] ?? "" })),
      ...flagOf({ part: "documents", lineId: null, remark: documents }),
      ...flagOf({ part: "contract", lineId: null, remark: contract }),
      ...flagOf({ part: "account", lineId: null, remark: account }),
    ];
    if (flags.length === 0)
      context.addIssue({ code: "custom", path: ["remarks[]"], message: "nothingFlagged" });
    if (flags.some((flag) => flag.remark.length < shortestRemark))
      context.addIssue({ code: "custom", path: ["remarks[]"], message: "remarkTooShort" });

    return { ...rest, flags };
  });
export type ReturnForCorrectionInput = z.output<typeof returnForCorrectionInput>;

const flagOf = (flag: FlaggedPart): readonly FlaggedPart[] => (flag.remark === "" ? [] : [flag]);
