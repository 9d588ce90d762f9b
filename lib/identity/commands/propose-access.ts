import type { OfficeFailure } from "@/lib/identity/data/office-change-store";
import type {
  ProposeOfficialInput,
  ProposeOnPersonInput,
  ProposeRoleEndInput,
  ProposeRoleInput,
} from "@/lib/identity/domain/access-inputs";
import type { AccessKind } from "@/lib/identity/domain/access-proposal";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type Proposed = { readonly proposalId: string };

/** What the database judges, in the words of its function; it names the same refusals when somebody confirms. */
const propose = async (
  actor: OfficialActor,
  kind: AccessKind,
  wish: object,
  request: RequestKey,
): Promise<Result<Proposed, OfficeFailure>> => {
  if (!mayDo(actor, "proposeAccess")) return fail({ code: "roleMissing" });

  const proposalId = uuidv7();
  const applied = await applyInDatabase("accessProposed", actor.session, {
    ...wish,
    id: proposalId,
    kind,
    action: "proposeAccess",
    result: { proposalId },
    ...request,
  });
  if (!applied.ok) return applied;

  return applied.value.outcome === "replayed" ? fail({ code: "replayed" }) : ok({ proposalId });
};

/** Asks for a new official with a first role; the letter goes when another administrator has confirmed. */
export const proposeOfficial = idempotent(
  "proposeOfficial",
  (actor: OfficialActor, wish: ProposeOfficialInput, request: RequestKey) =>
    propose(actor, "INVITE", wish, request),
);

/** Asks for one more role of somebody, in every programme or in one. */
export const proposeRole = idempotent(
  "proposeRole",
  (actor: OfficialActor, wish: ProposeRoleInput, request: RequestKey) =>
    propose(actor, "GRANT", wish, request),
);

/** Asks to end a role; what was done in it stays. A role of one's own may be given up so. */
export const proposeRoleEnd = idempotent(
  "proposeRoleEnd",
  (actor: OfficialActor, wish: ProposeRoleEndInput, request: RequestKey) =>
    propose(actor, "END", wish, request),
);

/** Asks to let a blocked person in again. */
export const proposeUnblocking = idempotent(
  "proposeUnblocking",
  (actor: OfficialActor, wish: ProposeOnPersonInput, request: RequestKey) =>
    propose(actor, "UNBLOCK", wish, request),
);

/** Asks to remove the second factor of somebody who lost it and has said so. */
export const proposeFactorRestoring = idempotent(
  "proposeFactorRestoring",
  (actor: OfficialActor, wish: ProposeOnPersonInput, request: RequestKey) =>
    propose(actor, "RESTORE", wish, request),
);
