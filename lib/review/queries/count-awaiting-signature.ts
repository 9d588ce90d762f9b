import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { countAwaiting } from "@/lib/review/data/awaiting-store";

/** How many decisions wait for this person's signature, for the navigation; at most 1 001. */
export const countAwaitingSignature = async (actor: OfficialActor): Promise<number> =>
  (await withContext(actor.session, (db) => countAwaiting(db, actor))).mine;
