import { insertView, type ReadableDocument } from "@/lib/claims/data/readable-document";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";

/**
 * Notes that an official has opened a document, so that whoever signs sees what was looked at. Somebody who only sees
 * as the official has not looked for them.
 */
export const recordDocumentView = async (actor: OfficialActor, document: ReadableDocument): Promise<void> => {
  if (!actor.person.seenBy) await withContext(actor.session, (db) => insertView(db, actor, document));
};
