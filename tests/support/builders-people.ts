// People and their sessions, made by the functions of the database that the product uses.

import { confirmAccess } from "@/lib/identity/commands/resolve-access";
import {
  type Actor,
  type CompanyActor,
  type CompanyRole,
  companyActorOf,
  type OfficialActor,
  officialActorOf,
  type StaffRole,
} from "@/lib/identity/domain/actor";
import type { OfficeAction } from "@/lib/identity/domain/office-policy";
import { findPerson, openSession, tokenHashOf } from "@/lib/identity/sessions";
import { applyInDatabase, type RecordWrite } from "@/lib/platform/db/apply";
import { uuidv7 } from "@/lib/shared/ids";
import type { Failure, Result } from "@/lib/shared/result";
import { asOwner } from "./builders-clock";

// Long enough for any clock a test may set.
const lasting = {
  idleSeconds: 20 * 365 * 86_400,
  absoluteSeconds: 20 * 365 * 86_400,
  proofSeconds: 20 * 365 * 86_400,
};

let people = 0;

const userRow = (id: string, name: string, at: string) => {
  people += 1;
  return {
    id,
    email: `person${people}@example.test`,
    name_ru: `${name} ${people}`,
    name_en: `${name} ${people}`,
    // No password opens this account: sessions of tests are opened directly.
    password_hash: "none",
    must_change_password: false,
    locale: "ru",
    theme: "system",
    created_at: at,
    blocked_at: null,
    version: 1,
  };
};

/** Officials work with a second factor only. */
const getsFactor = (userId: string, at: string) =>
  asOwner(
    `INSERT INTO authenticator (id, user_id, kind, name, secret, created_at) VALUES ($1, $2, 'TOTP', 'test', '', $3)`,
    [uuidv7(), userId, at],
  );

const tokenFor = async (userId: string): Promise<string> =>
  tokenHashOf(await openSession(userId, lasting, "tests"));

const officialWith = async (tokenHash: string): Promise<OfficialActor> => {
  const person = await findPerson(tokenHash);
  const actor = person && officialActorOf(person, tokenHash);
  if (!actor) throw new Error("The person is no official");
  return actor;
};

const companyActorWith = async (tokenHash: string): Promise<CompanyActor> => {
  const person = await findPerson(tokenHash);
  const actor = person && companyActorOf(person, tokenHash);
  if (!actor) throw new Error("The person belongs to no company");
  return actor;
};

/** The same person as the database knows them now: other roles, another company, a moved clock. */
export const again = async <A extends Actor>(actor: A): Promise<A> =>
  (actor.side === "company"
    ? await companyActorWith(actor.session.tokenHash)
    : await officialWith(actor.session.tokenHash)) as A;

/** Applies a change that is on no claim, or says why the database refused it. */
export const applyOffice = async (
  actor: Actor,
  action: OfficeAction,
  change: {
    readonly records: readonly RecordWrite[];
    readonly objectId: string;
    readonly companyId?: string;
    readonly programmeId?: string;
  },
): Promise<void> => {
  const { records, objectId, ...scope } = change;
  const answer = await applyInDatabase("office", actor.session, {
    action,
    ...scope,
    records,
    event: { type: action, objectType: "test", objectId, data: {} },
  });
  if (!answer.ok) throw new Error(`${action}: ${answer.failure.code}`);
};

/** The first administrator, as `npm run admin:create` makes one. */
export const anAdmin = async (): Promise<OfficialActor> => {
  const id = uuidv7();
  const row = userRow(id, "Администратор", "2018-01-01T00:00:00Z");
  await asOwner(`INSERT INTO "user" SELECT * FROM jsonb_populate_record(null::"user", $1)`, [row]);
  await asOwner("INSERT INTO staff_role (id, user_id, role, granted_at) VALUES ($1, $2, 'admin', $3)", [
    uuidv7(),
    id,
    row.created_at,
  ]);
  await getsFactor(id, row.created_at);
  return officialWith(await tokenFor(id));
};

/** An official with these roles in every programme, or only in the one named; two administrators stand behind it. */
export const anOfficial = async (
  admin: OfficialActor,
  roles: readonly StaffRole[],
  programmeId: string | null = null,
): Promise<OfficialActor> => {
  const id = uuidv7();
  const at = admin.person.now;
  await asOwner(`INSERT INTO "user" SELECT * FROM jsonb_populate_record(null::"user", $1)`, [
    userRow(id, roles.join("+"), at),
  ]);
  for (const role of roles)
    await asOwner(
      "INSERT INTO staff_role (id, user_id, role, programme_id, granted_at) VALUES ($1, $2, $3, $4, $5)",
      [uuidv7(), id, role, programmeId, at],
    );
  await getsFactor(id, at);
  return officialWith(await tokenFor(id));
};

/** Has both administrators give or take something; answers the id of the proposal. */
export const byTwo = async (
  second: OfficialActor,
  proposed: Promise<Result<{ readonly proposalId: string }, Failure>>,
): Promise<{ readonly proposalId: string; readonly secretId: string | null }> => {
  const proposal = await proposed;
  if (!proposal.ok) throw new Error(proposal.failure.code);
  const confirmed = await confirmAccess(second, { proposalId: proposal.value.proposalId, version: 1 });
  if (!confirmed.ok) throw new Error(confirmed.failure.code);
  return confirmed.value;
};

/** A person of the company with that role. */
export const aMember = async (
  admin: OfficialActor,
  companyId: string,
  role: CompanyRole,
): Promise<CompanyActor> => {
  const id = uuidv7();
  await applyOffice(admin, "createUser", {
    objectId: id,
    records: [{ table: "user", row: userRow(id, role, admin.person.now) }],
  });
  await joins(admin, { userId: id, companyId, role });
  return companyActorWith(await tokenFor(id));
};

/** Makes an existing person a member of one more company. */
export const joins = async (
  admin: OfficialActor,
  member: { readonly userId: string; readonly companyId: string; readonly role: CompanyRole },
): Promise<void> => {
  await applyOffice(admin, "addMember", {
    objectId: member.userId,
    companyId: member.companyId,
    records: [
      {
        table: "membership",
        row: {
          id: uuidv7(),
          user_id: member.userId,
          company_id: member.companyId,
          role: member.role,
          created_at: admin.person.now,
          ended_at: null,
        },
      },
    ],
  });
};
