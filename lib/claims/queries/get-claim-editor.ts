import "server-only";
import { findDossier } from "@/lib/claims/data/claim-dossier";
import { type Filing, prepareFiling, subjectOf } from "@/lib/claims/data/filing";
import { availableActions } from "@/lib/claims/domain/lifecycle";
import { type EditorView, editorView } from "@/lib/claims/queries/editor-view";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { authorise } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";

/**
 * A claim of the company as its editor shows it, with the estimate and everything that stands in the way. Null when
 * there is none of that number, "closed" when it is no longer the company's to write.
 */
export const getClaimEditor = async (
  actor: CompanyActor,
  number: string,
  locale: "ru" | "en",
): Promise<EditorView | "closed" | null> => {
  const filing = await withContext(actor.session, (db) => findFiling(db, actor, number));
  if (filing === null || filing === "closed") return filing;

  const { claim } = filing.dossier;
  const subject = subjectOf(actor, filing.dossier);
  return editorView(filing, {
    locale,
    now: new Date(actor.person.now),
    mayWrite: claim.status !== "AWAITING_CERTIFICATION" && authorise(actor, "edit", subject).ok,
    actions: availableActions(actor, subject),
  });
};

const writtenStatuses: ReadonlySet<string> = new Set(["DRAFT", "AWAITING_CERTIFICATION", "RETURNED"]);

const findFiling = async (db: Db, actor: CompanyActor, number: string): Promise<Filing | "closed" | null> => {
  const dossier = await findDossier(db, actor, number);
  if (!dossier) return null;
  return writtenStatuses.has(dossier.claim.status) ? prepareFiling(db, actor, dossier, null) : "closed";
};
