import { readRegisterFile } from "@/lib/companies/domain/register-file";
import type { ImportRegisterInput } from "@/lib/companies/domain/register-inputs";
import type { OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { sha256Hex } from "@/lib/platform/hash";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The whole text of a copy of the state register. */
type UploadInput = { readonly text: string; readonly idempotencyKey?: string | undefined };

type Uploaded = { readonly uploadId: string };
type UploadFailure =
  | OfficeFailure
  | { readonly code: "registerColumns"; readonly missing: string }
  | { readonly code: "registerEmpty" };

const refusalsKept = 100;

const upload = async (
  actor: OfficialActor,
  { text }: UploadInput,
  request: RequestKey,
): Promise<Result<Uploaded, UploadFailure>> => {
  if (!mayDo(actor, "importRegister")) return fail({ code: "roleMissing" });
  const read = readRegisterFile(text);
  if (!read.ok) return read;
  const { rows, refused } = read.value;
  if (rows.length === 0 && refused.length === 0) return fail({ code: "registerEmpty" });

  const uploadId = uuidv7();
  const kept = await applyInDatabase("registerUploaded", actor.session, {
    id: uploadId,
    fileHash: sha256Hex(text),
    rows,
    refused: refused.length,
    refusals: refused.slice(0, refusalsKept),
    action: "uploadRegister",
    result: { uploadId },
    ...request,
  });
  if (!kept.ok) return kept;

  return kept.value.outcome === "replayed" ? fail({ code: "replayed" }) : ok({ uploadId });
};

/** Keeps a copy of the state register for looking through; nothing is proposed from it yet. */
export const uploadRegister = idempotent("uploadRegister", upload);

const take = async (
  actor: OfficialActor,
  { uploadId }: ImportRegisterInput,
  request: RequestKey,
): Promise<Result<Uploaded, OfficeFailure>> => {
  if (!mayDo(actor, "importRegister")) return fail({ code: "roleMissing" });
  const taken = await applyInDatabase("registerImported", actor.session, {
    uploadId,
    action: "importRegister",
    result: { uploadId },
    ...request,
  });
  if (!taken.ok) return taken;

  return taken.value.outcome === "replayed" ? fail({ code: "replayed" }) : ok({ uploadId });
};

/** Takes in what the administrator has looked through, once; companies that are here already stay as they are. */
export const importRegister = idempotent("importRegister", take);
