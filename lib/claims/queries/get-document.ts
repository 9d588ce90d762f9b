import "server-only";
import {
  findFiledDocument,
  findOwnDocument,
  type ReadableDocument,
} from "@/lib/claims/data/readable-document";
import type { Actor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { isUuid } from "@/lib/shared/ids";

/** A document that the actor may see; null for every other one, whether it exists or not. */
export const getDocument = async (actor: Actor, id: string): Promise<ReadableDocument | null> => {
  if (!isUuid(id)) return null;
  return withContext(actor.session, (db) =>
    actor.side === "company" ? findOwnDocument(db, id) : findFiledDocument(db, id),
  );
};
