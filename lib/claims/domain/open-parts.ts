/** A part that an officer's return opens to the company. */
export type CorrectionPart = "line" | "documents" | "account" | "contract";

/** The officer's remark on a part; without a line it means the whole claim. */
export type CorrectionRemark = {
  readonly id: string;
  readonly part: CorrectionPart;
  readonly lineId: string | null;
  readonly remark: string;
};

/** What the company may change: everything in a draft, only what is flagged in a return, or nothing. */
export type OpenParts =
  | { readonly kind: "everything" }
  | { readonly kind: "flagged"; readonly flags: readonly Pick<CorrectionRemark, "part" | "lineId">[] }
  | { readonly kind: "nothing" };

/** The open parts by the claim's status and the flags of its round. */
export const openPartsOf = (
  status: string,
  flags: readonly Pick<CorrectionRemark, "part" | "lineId">[],
): OpenParts => {
  if (status === "DRAFT") return { kind: "everything" };
  return status === "RETURNED" ? { kind: "flagged", flags } : { kind: "nothing" };
};

/** Whether the fields of that line may be changed. */
export const isLineOpen = (open: OpenParts, lineId: string): boolean =>
  hasPart(open, ({ part, lineId: flagged }) => part === "line" && flagged === lineId);

/** Whether documents may be added to or taken from that place; null is the claim itself. */
export const areDocumentsOpen = (open: OpenParts, lineId: string | null): boolean =>
  hasPart(
    open,
    ({ part, lineId: flagged }) =>
      (part === "documents" || part === "line") && (flagged === null || flagged === lineId),
  );

/** Whether contract and product code of the claim may be changed. */
export const isContractOpen = (open: OpenParts): boolean => hasPart(open, ({ part }) => part === "contract");

/** Whether another account may be chosen. */
export const isAccountOpen = (open: OpenParts): boolean => hasPart(open, ({ part }) => part === "account");

const hasPart = (
  open: OpenParts,
  matches: (flag: Pick<CorrectionRemark, "part" | "lineId">) => boolean,
): boolean => open.kind === "everything" || (open.kind === "flagged" && open.flags.some(matches));
