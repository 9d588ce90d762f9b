// An official leaving, as the page of the administrators does it.
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { deactivatePerson } from "@/lib/review/commands/deactivate-person";
import type { DeactivatePersonInput } from "@/lib/review/domain/deactivate-person-input";
import { getLeaving, type LeavingPage } from "@/lib/review/queries/get-leaving";

type Moves = DeactivatePersonInput["moves[]"];

/** The page as it would be shown now. */
export const leavingPage = async (reader: OfficialActor, leaver: OfficialActor): Promise<LeavingPage> => {
  const page = await getLeaving(reader, leaver.userId);
  if (!page) throw new Error("There is no such person");

  return page;
};

/** What the form sends when nobody changes a choice. */
export const proposedMoves = async (reader: OfficialActor, leaver: OfficialActor): Promise<Moves> =>
  (await leavingPage(reader, leaver)).claims.flatMap(({ id, version, proposed }) =>
    proposed ? [{ claimId: id, version, assigneeId: proposed }] : [],
  );

type Wish = { readonly moves?: Moves; readonly version?: number; readonly idempotencyKey?: string };

/** Sends the form of the page, as it stands or with other choices. */
export const leaves = async (actor: OfficialActor, leaver: OfficialActor, wish: Wish = {}) =>
  deactivatePerson(actor, {
    userId: leaver.userId,
    version: wish.version ?? (await leavingPage(actor, leaver)).version,
    reason: "Увольняется",
    "moves[]": wish.moves ?? (await proposedMoves(actor, leaver)),
    idempotencyKey: wish.idempotencyKey,
  });
