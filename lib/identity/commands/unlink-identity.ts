import { asked } from "@/lib/identity/data/factor-store";
import type { Person } from "@/lib/identity/domain/actor";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import type { Result } from "@/lib/shared/result";

/** Takes a link away; the provider's word opens the account no longer. */
export const unlinkIdentity = (
  { tokenHash }: { readonly person: Person; readonly tokenHash: string },
  id: string,
): Promise<Result<unknown, DatabaseRefusal>> =>
  asked("SELECT app.unlink_identity($1, $2) AS answer", [tokenHash, id]);
