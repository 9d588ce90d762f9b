import {
  findAttachment,
  findIntake,
  findSameAttachment,
  type Intake,
  insertAttachment,
  queueForIntake,
  removeAttachment,
} from "@/lib/claims/data/attachment-store";
import { lockDraft, touchDraft } from "@/lib/claims/data/draft-store";
import type { AttachDocumentInput } from "@/lib/claims/domain/document-inputs";
import { ownDuties } from "@/lib/claims/domain/own-duties";
import { recordDocument } from "@/lib/evidence/data/document-store";
import type { EvidenceFailure } from "@/lib/evidence/domain/evidence-failures";
import { bytesLeftInClaim, MAX_CLAIM_BYTES } from "@/lib/evidence/domain/evidence-limits";
import { type ReceivedEvidence, receiveEvidence } from "@/lib/evidence/intake/receive-evidence";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { authorise, type PolicyFailure } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { configuredStorage } from "@/lib/platform/storage/configured-storage";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A file on its way in. */
export type Upload = {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly fileName: string;
  readonly expectedBytes?: number;
};

export type AttachFailure =
  | EvidenceFailure
  | PolicyFailure
  | { readonly code: "claimNotFound" | "partClosed" };

export type Attached = {
  readonly attachmentId: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly pages: number;
};

/**
 * Receives a file and attaches it to a line, to the claim, or to an answer. Whether the claim takes it is asked
 * twice: before the first byte is read, and when the file lies in the storage.
 */
export const attachDocument = async (
  actor: CompanyActor,
  input: AttachDocumentInput,
  upload: Upload,
): Promise<Result<Attached, AttachFailure>> => {
  const before = await withContext<Result<Intake, AttachFailure>>(actor.session, (db) =>
    admitted(db, actor, input),
  );
  if (!before.ok) return before;

  const received = await receiveEvidence(configuredStorage(), {
    ...upload,
    bytesLeft: bytesLeftInClaim(before.value.usedBytes),
  });
  if (!received.ok) return received;

  return withContext<Result<Attached, AttachFailure>>(actor.session, (db) =>
    record(db, actor, input, received.value),
  );
};

const admitted = async (
  db: Db,
  actor: CompanyActor,
  input: AttachDocumentInput,
): Promise<Result<Intake, AttachFailure>> => {
  const intake = await findIntake(db, input.number, input);
  if (!intake) return fail({ code: "claimNotFound" });

  const verdict = authorise(actor, "edit", {
    companyId: intake.companyId,
    programmeId: intake.programmeId,
    assigneeId: null,
    duties: ownDuties(actor.userId, intake.duty),
  });
  if (!verdict.ok) return verdict;
  return intake.takesDocuments ? ok(intake) : fail({ code: "partClosed" });
};

const record = async (
  db: Db,
  actor: CompanyActor,
  input: AttachDocumentInput,
  file: ReceivedEvidence,
): Promise<Result<Attached, AttachFailure>> => {
  const draft = await lockDraft(db, input.number);
  await queueForIntake(db, input.number);
  const now = await admitted(db, actor, input);
  if (!now.ok) return now;
  const place = { claimId: now.value.claimId, lineId: input.lineId, clarificationId: input.clarificationId };

  const same = await findSameAttachment(db, place, { sha256: file.sha256, kind: input.kind });
  if (same) return ok({ attachmentId: same.id, documentId: same.documentId, ...shown(file) });
  if (now.value.usedBytes + file.size > MAX_CLAIM_BYTES)
    return fail({ code: "claimTooLarge", maxMegabytes: MAX_CLAIM_BYTES / 1024 / 1024 });

  const made = { id: uuidv7(), documentId: uuidv7() };
  const { companyId, userId, person } = actor;
  await recordDocument(db, made.documentId, file, { companyId, userId, at: person.now });
  await insertAttachment(db, actor, { ...made, ...place, kind: input.kind });
  if (input.replaces && (await findAttachment(db, input.replaces, place)))
    await removeAttachment(db, actor, input.replaces);
  if (draft) await touchDraft(db, actor, draft);
  return ok({ attachmentId: made.id, documentId: made.documentId, ...shown(file) });
};

const shown = ({ fileName, pages }: ReceivedEvidence) => ({ fileName, pages });
