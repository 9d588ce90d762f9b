import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { makeAirWaybill } from "@/prisma/seed/evidence/make-air-waybill";
import { makeRoadWaybill } from "@/prisma/seed/evidence/make-road-waybill";

const isByAir = (facts: EvidenceFacts): boolean => /^(?:awb|hawb)\b/i.test(facts.documentNumber ?? "");

/** An air waybill when the number says so ("AWB 555-2048 1163"), else a CMR of road transport. */
export const makeTransportDocument: EvidenceMaker = (facts) =>
  isByAir(facts) ? makeAirWaybill(facts) : makeRoadWaybill(facts);
