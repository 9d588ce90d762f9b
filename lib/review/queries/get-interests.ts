import "server-only";
import { holdsRole, type OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo, mayEnter } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import {
  type ClaimToRehouse,
  findClaimsToRehouse,
  findInterests,
  type StoredInterest,
} from "@/lib/review/data/interest-store";

export type InterestsPage = {
  readonly own: readonly StoredInterest[];
  readonly mayDeclare: boolean;
  /** Everybody's; null for those who do not keep the register. */
  readonly register: readonly StoredInterest[] | null;
  /** Claims whose officer may not go on; null for those who do not assign. */
  readonly toRehouse: readonly ClaimToRehouse[] | null;
};

const mostShown = 500;

/** What the reader has declared; for the lead what must change hands; for admins and auditors the register. */
export const getInterests = (actor: OfficialActor): Promise<InterestsPage> =>
  withContext(actor.session, async (db) => ({
    own: await findInterests(db, actor.userId, mostShown),
    mayDeclare: mayDo(actor, "declareInterest"),
    register: mayEnter(actor, "people") ? await findInterests(db, null, mostShown) : null,
    toRehouse: holdsRole(actor, "lead") ? await findClaimsToRehouse(db) : null,
  }));
