import "server-only";
import { holdsRole, type OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import {
  type Colleague,
  findColleagues,
  findDelegations,
  type StoredDelegation,
} from "@/lib/review/data/delegation-store";

export type AbsencesPage = {
  /** Own absences and those in which the reader stands in; everybody's for those who arrange them. */
  readonly absences: readonly (StoredDelegation & { readonly mayEnd: boolean })[];
  readonly colleagues: readonly Colleague[];
  readonly programmes: readonly { readonly id: string; readonly nameRu: string; readonly nameEn: string }[];
  readonly mayDelegate: boolean;
  /** A lead or an admin says it for others too. */
  readonly arranges: boolean;
};

const mostShown = 200;

/** Who is away and who stands in. */
export const getAbsences = (actor: OfficialActor): Promise<AbsencesPage> =>
  withContext(actor.session, async (db) => {
    const arranges = holdsRole(actor, "lead") || holdsRole(actor, "admin");
    const readsAll = arranges || holdsRole(actor, "auditor");
    const found = await findDelegations(db, readsAll ? null : actor.userId, mostShown);

    return {
      absences: found.map((one) => ({
        ...one,
        mayEnd: one.state !== "over" && (arranges || one.userId === actor.userId),
      })),
      colleagues: await findColleagues(db),
      programmes: await db.programme.findMany({
        orderBy: { createdAt: "asc" },
        select: { id: true, nameRu: true, nameEn: true },
      }),
      mayDelegate: mayDo(actor, "delegateWork"),
      arranges,
    };
  });
