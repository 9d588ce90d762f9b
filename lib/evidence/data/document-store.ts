import "server-only";
import type { ReceivedEvidence } from "@/lib/evidence/intake/receive-evidence";
import type { Db } from "@/lib/platform/db/prisma";

type Uploader = { readonly companyId: string; readonly userId: string; readonly at: string };

/** Writes the row of a file that lies in the storage by now. */
export const recordDocument = async (
  db: Db,
  id: string,
  file: ReceivedEvidence,
  { companyId, userId, at }: Uploader,
): Promise<void> => {
  await db.$executeRaw`
    INSERT INTO document (id, company_id, sha256, size, media_type, file_name, pages, uploaded_by_id, uploaded_at)
      VALUES (${id}::uuid, ${companyId}::uuid, ${file.sha256}, ${file.size}, ${file.mime}, ${file.fileName}, ${file.pages},
        ${userId}::uuid, ${at}::timestamptz)`;
};
