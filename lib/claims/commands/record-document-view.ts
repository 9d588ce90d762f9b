import { insertView, type ReadableDocument } from "@/lib/claims/data/readable-document";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";

/** Notes that an official has opened a document, so that whoever signs sees what was looked at. */
export const recordDocumentView = (actor: OfficialActor, document: ReadableDocument): Promise<void> =>
  withContext(actor.session, (db) => insertView(db, actor, document));
