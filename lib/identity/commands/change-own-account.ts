import { asked } from "@/lib/identity/data/factor-store";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import type { Result } from "@/lib/shared/result";

type Signed = { readonly tokenHash: string };

/** Signs out one other device, or every other one; the value is how many. */
export const endOwnSessions = (
  { tokenHash }: Signed,
  sessionId: string | null,
): Promise<Result<number, DatabaseRefusal>> =>
  asked("SELECT app.end_own_sessions($1, $2) AS answer", [tokenHash, sessionId]);

/** Changes how the person is called on pages and in letters; the trail keeps that it was changed. */
export const renameSelf = (
  { tokenHash }: Signed,
  { nameRu, nameEn }: { readonly nameRu: string; readonly nameEn: string },
): Promise<Result<unknown, DatabaseRefusal>> =>
  asked("SELECT app.rename_own($1, $2, $3) AS answer", [tokenHash, nameRu, nameEn]);
