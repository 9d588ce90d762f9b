import { callDatabase } from "@/lib/platform/db/call";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import type { Result } from "@/lib/shared/result";

/** Opens the download of what is kept about the person for ten minutes, in this session only. */
export const prepareOwnData = ({
  tokenHash,
}: {
  readonly tokenHash: string;
}): Promise<Result<unknown, DatabaseRefusal>> =>
  callDatabase("SELECT app.prepare_own_data($1) AS answer", [tokenHash]);
