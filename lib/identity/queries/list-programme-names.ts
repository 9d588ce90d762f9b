import "server-only";
import { type BilingualName, findProgrammeNames } from "@/lib/identity/data/people-reads";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";

/** The programmes that a role can be limited to. */
export const listProgrammeNames = async (
  actor: OfficialActor,
): Promise<readonly { readonly id: string; readonly name: BilingualName }[]> => {
  const programmes = await withContext(actor.session, (db) => findProgrammeNames(db));

  return programmes.map(({ id, nameRu, nameEn }) => ({ id, name: { ru: nameRu, en: nameEn } }));
};
