import { findCompany, isMember } from "@/lib/companies/data/company-store";
import type { AddMemberInput } from "@/lib/companies/domain/member-inputs";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { findUserByEmail, newUserRecord } from "@/lib/identity/data/people-store";
import { makeTemporaryPassword } from "@/lib/identity/data/temporary-password-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

/** `password` is null for somebody who has an account already, and for a request answered before. */
export type AddedMember = {
  readonly userId: string;
  readonly isNew: boolean;
  readonly password: string | null;
};

type Stored = { readonly userId: string; readonly isNew: boolean; readonly requestId: string };
type Failure =
  | OfficeFailure
  | { readonly code: "companyNotFound" | "alreadyMember" | "emailTaken" | "userBlocked" | "keyReused" };

/** Joins a person to a company; somebody new gets an account and a temporary password. */
export const addMember = async (
  actor: OfficialActor,
  input: AddMemberInput,
): Promise<Result<AddedMember, Failure>> => {
  const { password, hash } = await makeTemporaryPassword();
  const requestId = uuidv7();
  const added = await idempotent("addMember", join(requestId, hash))(actor, input);
  if (!added.ok) return added;

  const { userId, isNew } = added.value;
  const mayTell = isNew && added.value.requestId === requestId;

  return ok({ userId, isNew, password: mayTell ? password : null });
};

const join =
  (requestId: string, passwordHash: string) =>
  async (
    actor: OfficialActor,
    input: AddMemberInput,
    request: RequestKey,
  ): Promise<Result<Stored, Failure>> => {
    const found = await findJoining(actor, input);
    if (!found.ok) return found;

    const known = found.value;
    const userId = known ?? uuidv7();
    const isNew = known === null;
    const { now } = actor.person;
    const applied = await applyOfficeChange(
      actor,
      {
        action: isNew ? "createUser" : "addMember",
        companyId: input.companyId,
        event: {
          type: "memberAdded",
          objectType: "user",
          objectId: userId,
          data: { userId, role: input.role, isNew },
        },
        records: [
          ...(isNew ? [newUserRecord({ ...input, id: userId, passwordHash, now })] : []),
          membershipRecord(userId, input, now),
        ],
        result: { userId, isNew, requestId },
      },
      request,
    );
    if (applied.ok || applied.failure.code !== "alreadyExists") return applied;

    return fail({ code: isNew ? "emailTaken" : "alreadyMember" });
  };

/** The id of somebody who signs in with that address already, null for somebody new. */
const findJoining = async (
  actor: OfficialActor,
  { companyId, email }: AddMemberInput,
): Promise<Result<string | null, Failure>> => {
  const { company, person, joined } = await withContext(actor.session, async (db) => {
    const known = await findUserByEmail(db, email);
    return {
      company: await findCompany(db, { id: companyId }),
      person: known,
      joined: known !== null && (await isMember(db, companyId, known.id)),
    };
  });
  if (!company) return fail({ code: "companyNotFound" });
  if (joined) return fail({ code: "alreadyMember" });
  if (person?.blockedAt) return fail({ code: "userBlocked" });

  return ok(person?.id ?? null);
};

const membershipRecord = (userId: string, { companyId, role }: AddMemberInput, now: string): RecordWrite => ({
  table: "membership",
  row: { id: uuidv7(), user_id: userId, company_id: companyId, role, created_at: now, ended_at: null },
});
