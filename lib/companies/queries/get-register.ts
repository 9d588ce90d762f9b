import "server-only";
import { findRegisterState, findUpload, type StoredUpload } from "@/lib/companies/data/register-reads";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import { isUuid } from "@/lib/shared/ids";

export type RegisterPage = {
  readonly companies: number;
  readonly importedAt: string | null;
  /** What the reader has uploaded and looks through; null when there is none, or it is over. */
  readonly upload: (StoredUpload & { readonly id: string }) | null;
  readonly mayImport: boolean;
};

/** The copy of the state register that stands here, and a file that is being looked through. */
export const getRegister = (actor: OfficialActor, uploadId: string | null): Promise<RegisterPage> =>
  withContext(actor.session, async (db) => {
    const state = await findRegisterState(db);
    const found = uploadId && isUuid(uploadId) ? await findUpload(db, uploadId, actor.userId) : null;

    return {
      ...state,
      upload: found && uploadId ? { ...found, id: uploadId } : null,
      mayImport: mayDo(actor, "importRegister"),
    };
  });
