import "server-only";
import { dayOrNull } from "@/lib/claims/data/stored-days";
import type { Db } from "@/lib/platform/db/prisma";
import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";

// The parts of a claim's page, each as the company may read it.

/** The expense lines with what was decided about each, once a decision is issued. */
export const findPageLines = async (db: Db, claimId: string, decision: DecisionSnapshot | null) => {
  const lines = await db.claimLine.findMany({
    where: { claimId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const decided = new Map(decision?.lines.map((line) => [line.id, line]));
  return lines.map((line) => {
    const verdict = decided.get(line.id);
    return {
      id: line.id,
      position: line.position,
      purpose: line.purpose,
      supplierName: line.supplierName,
      invoiceNumber: line.invoiceNumber,
      paidOn: dayOrNull(line.paidOn),
      currency: line.currency,
      amountMinor: line.amountMinor?.toString() ?? null,
      support: line.support?.toString() ?? null,
      decision: verdict
        ? {
            verdict: verdict.verdict,
            reasonCode: verdict.reasonCode,
            note: verdict.note,
            requested: verdict.requested,
            support: verdict.support,
          }
        : null,
    };
  });
};

export const findPageDocuments = async (db: Db, claimId: string) => {
  const links = await db.claimDocument.findMany({
    where: { claimId, removedAt: null },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    include: { document: { select: { fileName: true, size: true, mediaType: true } } },
  });
  return links.map(({ document, ...link }) => ({
    id: link.id,
    documentId: link.documentId,
    lineId: link.lineId,
    clarificationId: link.clarificationId,
    kind: link.kind,
    fileName: document.fileName,
    size: document.size,
    mediaType: document.mediaType,
  }));
};

/** What a return asks to put right, in its round. */
export const findPageFlags = async (
  db: Db,
  claim: { readonly id: string; readonly round: number; readonly status: string },
) =>
  claim.status === "RETURNED"
    ? db.correctionFlag.findMany({
        where: { claimId: claim.id, round: claim.round },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, part: true, lineId: true, remark: true, fixedAt: true },
      })
    : [];

/** The claim's history as far as the company reads it, oldest first, with the names of its own people. */
export const findPageEvents = async (db: Db, claimId: string) => {
  const events = await db.auditEvent.findMany({
    where: { claimId },
    orderBy: { id: "asc" },
    select: { id: true, at: true, type: true, actorId: true, data: true },
  });
  const ids = [...new Set(events.flatMap(({ actorId }) => actorId ?? []))];
  const people = await db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameRu: true, nameEn: true },
  });
  const names = new Map(people.map((person) => [person.id, person]));
  return events.map((event) => ({
    id: event.id.toString(),
    at: event.at.toISOString(),
    type: event.type,
    actor: (event.actorId && names.get(event.actorId)) || null,
    data: event.data as Readonly<Record<string, unknown>>,
  }));
};
