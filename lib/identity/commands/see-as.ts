import type { OfficialActor, Person } from "@/lib/identity/domain/actor";
import { homeOf } from "@/lib/identity/domain/home";
import type { BeginSeeingInput } from "@/lib/identity/domain/seeing";
import { findPerson } from "@/lib/identity/sessions";
import { callDatabase } from "@/lib/platform/db/call";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type Signed = { readonly person: Person; readonly tokenHash: string };

/**
 * From the next request on the administrator's session shows what that person sees, and can change nothing. The value is
 * where that person starts.
 */
export const beginSeeing = async (
  { session: { tokenHash } }: OfficialActor,
  { userId, reason, minutes }: BeginSeeingInput,
): Promise<Result<string, DatabaseRefusal | { readonly code: "signedOut" }>> => {
  const begun = await callDatabase("SELECT app.begin_seeing($1, $2::jsonb) AS answer", [
    tokenHash,
    JSON.stringify({ id: uuidv7(), messageId: uuidv7(), subjectId: userId, reason, minutes }),
  ]);
  if (!begun.ok) return begun;
  const seen = await findPerson(tokenHash);
  return seen ? ok(homeOf(seen)) : fail({ code: "signedOut" });
};

/** Ends the look; the value is whose pages were seen, or null when it had run out already. */
export const endSeeing = (tokenHash: string): Promise<Result<string | null, DatabaseRefusal>> =>
  callDatabase("SELECT app.end_seeing($1) AS answer", [tokenHash]);

/** Opens files and exports for the rest of the look, once the administrator has proved anew who they are. */
export const openSeenPapers = ({ tokenHash }: Signed): Promise<Result<unknown, DatabaseRefusal>> =>
  callDatabase("SELECT app.open_seen_papers($1) AS answer", [tokenHash]);

/** Notes in the trail what is about to be read; false when files are not opened for this look. */
export const noteSeenPaper = async (tokenHash: string, path: string): Promise<boolean> => {
  const noted = await callDatabase<boolean>("SELECT app.note_seen_paper($1, $2) AS answer", [
    tokenHash,
    path,
  ]);
  return noted.ok && noted.value;
};
