import type { EvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import type { EvidenceFacts, EvidenceMaker, MadeEvidence } from "@/prisma/seed/evidence/evidence-facts";
import { makeAct } from "@/prisma/seed/evidence/make-act";
import { makeCertificate } from "@/prisma/seed/evidence/make-certificate";
import { makeContract } from "@/prisma/seed/evidence/make-contract";
import { makeCustomsDeclaration } from "@/prisma/seed/evidence/make-customs-declaration";
import { makeExhibitionProof } from "@/prisma/seed/evidence/make-exhibition-proof";
import { makeInvoice } from "@/prisma/seed/evidence/make-invoice";
import { makeLayoutSample } from "@/prisma/seed/evidence/make-layout-sample";
import { makeMarketplaceReport } from "@/prisma/seed/evidence/make-marketplace-report";
import { makePatentReceipt } from "@/prisma/seed/evidence/make-patent-receipt";
import { makePaymentOrder } from "@/prisma/seed/evidence/make-payment-order";
import { makeTestReport } from "@/prisma/seed/evidence/make-test-report";
import { makeTransportDocument } from "@/prisma/seed/evidence/make-transport-document";
import { scanOf } from "@/prisma/seed/evidence/scan";

const makers = {
  INVOICE: makeInvoice,
  CONTRACT: makeContract,
  ACT: makeAct,
  PAYMENT_ORDER: makePaymentOrder,
  CERTIFICATE: makeCertificate,
  TEST_REPORT: makeTestReport,
  TRANSPORT_DOCUMENT: makeTransportDocument,
  CUSTOMS_DECLARATION: makeCustomsDeclaration,
  EXHIBITION_PROOF: makeExhibitionProof,
  PATENT_RECEIPT: makePatentReceipt,
  LAYOUT_SAMPLE: makeLayoutSample,
  MARKETPLACE_REPORT: makeMarketplaceReport,
  OTHER: makeAct,
} as const satisfies Record<EvidenceKindCode, EvidenceMaker>;

/**
 * The paper of that kind that says what the facts say. The same facts give the same bytes. `scanned` makes a JPEG as
 * from an office scanner of it, which takes ten times as long; a layout sample is a picture anyway.
 */
export const makeEvidence = async (
  kind: EvidenceKindCode,
  facts: EvidenceFacts,
  { scanned = false }: { readonly scanned?: boolean } = {},
): Promise<MadeEvidence> => {
  const made = await makers[kind](facts);

  return scanned && made.kind === "pdf" ? scanOf(made) : made;
};
