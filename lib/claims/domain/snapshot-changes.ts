import type { ClaimSnapshot, SnapshotDocument, SnapshotLine } from "@/lib/claims/domain/claim-snapshot";
import {
  areDocumentsOpen,
  type CorrectionPart,
  isAccountOpen,
  isContractOpen,
  isLineOpen,
  type OpenParts,
} from "@/lib/claims/domain/open-parts";

/** One thing that differs between two versions of a claim. */
export type SnapshotChange = {
  readonly part: CorrectionPart;
  readonly lineId: string | null;
  /** A field of the line, the contract or the account; for documents the kind. */
  readonly field: string;
  /** As the snapshots hold it; of a document its name. Null: there was none, or there is none now. */
  readonly before: string | null;
  readonly after: string | null;
};

/** What differs between two versions: contract, account, then line by line, then documents. */
export const changesBetween = (before: ClaimSnapshot, after: ClaimSnapshot): readonly SnapshotChange[] => [
  ...fieldChanges("contract", null, before.contract, after.contract),
  ...fieldChanges("account", null, before.account, after.account),
  ...lineChanges(before.lines, after.lines),
  ...documentChanges(before.documents, after.documents),
];

/** The changes that a return did not open; a correction with one of them is refused. */
export const closedChanges = (
  changes: readonly SnapshotChange[],
  open: OpenParts,
): readonly SnapshotChange[] =>
  changes.filter(({ part, lineId }) => {
    if (part === "contract") return !isContractOpen(open);
    if (part === "account") return !isAccountOpen(open);
    if (part === "documents") return !areDocumentsOpen(open, lineId);
    return lineId === null || !isLineOpen(open, lineId);
  });

type Fields = Readonly<Record<string, unknown>>;

const fieldChanges = (
  part: CorrectionPart,
  lineId: string | null,
  before: Fields,
  after: Fields,
): readonly SnapshotChange[] =>
  Object.keys(after).flatMap((field) => {
    const [was, is] = [asText(before[field]), asText(after[field])];
    return was === is ? [] : [{ part, lineId, field, before: was, after: is }];
  });

/** The rate follows from date and currency, and the place from the order: neither is the company's to change. */
const declaredFields = ({ rate: _rate, position: _position, ...fields }: SnapshotLine): Fields => fields;

const lineChanges = (
  before: readonly SnapshotLine[],
  after: readonly SnapshotLine[],
): readonly SnapshotChange[] => {
  const earlier = new Map(before.map((line) => [line.id, line]));
  const ids = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((line) => {
      const was = earlier.get(line.id);
      return was
        ? fieldChanges("line", line.id, declaredFields(was), declaredFields(line))
        : [wholeLine(line, null, line.purpose)];
    }),
    ...before.filter(({ id }) => !ids.has(id)).map((line) => wholeLine(line, line.purpose, null)),
  ];
};

const wholeLine = (line: SnapshotLine, before: string | null, after: string | null): SnapshotChange => ({
  part: "line",
  lineId: line.id,
  field: "line",
  before,
  after,
});

const documentChanges = (
  before: readonly SnapshotDocument[],
  after: readonly SnapshotDocument[],
): readonly SnapshotChange[] => {
  const had = new Set(before.map(placeOf));
  const has = new Set(after.map(placeOf));
  return [
    ...before
      .filter((document) => !has.has(placeOf(document)))
      .map((document) => documentChange(document, false)),
    ...after
      .filter((document) => !had.has(placeOf(document)))
      .map((document) => documentChange(document, true)),
  ];
};

/** A document that moved to another line was taken from the one and added to the other. */
const placeOf = ({ id, lineId, kind }: SnapshotDocument): string => `${id} ${lineId ?? ""} ${kind}`;

const documentChange = ({ lineId, kind, fileName }: SnapshotDocument, isAdded: boolean): SnapshotChange => ({
  part: "documents",
  lineId,
  field: kind,
  before: isAdded ? null : fileName,
  after: isAdded ? fileName : null,
});

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
