import { keysOf } from "@/lib/programmes/domain/table-keys";

type EvidenceKind = {
  /** What the paper shows an officer: that there was a cost, that it was paid, what came of it, or that goods left. */
  readonly proves: "agreement" | "cost" | "payment" | "result" | "export" | "anything";
};

/**
 * The papers that stand behind an expense, in the order in which a checklist names them.
 * Which of them a line needs is said by its category in the programme version. The words are in the
 * messages, `evidenceKinds.<CODE>`.
 */
export const evidenceKinds = {
  INVOICE: { proves: "cost" },
  CONTRACT: { proves: "agreement" },
  ACT: { proves: "result" },
  PAYMENT_ORDER: { proves: "payment" },
  CERTIFICATE: { proves: "result" },
  TEST_REPORT: { proves: "result" },
  TRANSPORT_DOCUMENT: { proves: "result" },
  CUSTOMS_DECLARATION: { proves: "export" },
  EXHIBITION_PROOF: { proves: "result" },
  PATENT_RECEIPT: { proves: "result" },
  LAYOUT_SAMPLE: { proves: "result" },
  MARKETPLACE_REPORT: { proves: "result" },
  OTHER: { proves: "anything" },
} as const satisfies Record<string, EvidenceKind>;

/** Code of a kind of document. */
export type EvidenceKindCode = keyof typeof evidenceKinds;

/** All codes in the order of the table. */
export const evidenceKindCodes = keysOf(evidenceKinds);

/** Whether the text is the code of a kind of document. */
export const isEvidenceKindCode = (text: string): text is EvidenceKindCode =>
  Object.hasOwn(evidenceKinds, text);
