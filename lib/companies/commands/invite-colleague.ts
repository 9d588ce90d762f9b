import {
  findInvitation,
  findInvitationOf,
  invitationRecord,
  withdrawalRecord,
} from "@/lib/companies/data/colleague-store";
import type { InvitationInput, InviteColleagueInput } from "@/lib/companies/domain/colleague-inputs";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { CompanyActor, CompanyRole } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, type Result } from "@/lib/shared/result";

type Invited = { readonly invitationId: string };
type Failure =
  | OfficeFailure
  | { readonly code: "invitationNotFound" | "tooManyInvitations" | "invitedAlready" };

const invite = async (
  actor: CompanyActor,
  { email, role }: InviteColleagueInput,
  request: RequestKey,
): Promise<Result<Invited, Failure>> => {
  const earlier = await withContext(actor.session, (db) => findInvitationOf(db, email, actor.person.now));
  if (earlier) return fail({ code: "invitedAlready" });

  return send(actor, { email, role, earlierId: null }, request);
};

const again = async (
  actor: CompanyActor,
  { invitationId }: InvitationInput,
  request: RequestKey,
): Promise<Result<Invited, Failure>> => {
  const earlier = await withContext(actor.session, (db) =>
    findInvitation(db, invitationId, actor.person.now),
  );
  if (!earlier?.role) return fail({ code: "invitationNotFound" });

  return send(actor, { email: earlier.email, role: earlier.role, earlierId: earlier.id }, request);
};

type Wish = { readonly email: string; readonly role: CompanyRole; readonly earlierId: string | null };

const send = async (
  actor: CompanyActor,
  { email, role, earlierId }: Wish,
  request: RequestKey,
): Promise<Result<Invited, Failure>> => {
  if (!(await mayWrite(actor, email))) return fail({ code: "tooManyInvitations" });

  const id = uuidv7();
  const { now, locale, nameRu, nameEn, memberships } = actor.person;
  const company = memberships.find(({ companyId }) => companyId === actor.companyId);
  const name = (ru: string, en: string) => (locale === "ru" ? ru : en);

  return applyOfficeChange(
    actor,
    {
      action: "inviteColleague",
      event: {
        type: "colleagueInvited",
        objectType: "invitation",
        objectId: id,
        // Not the address: the trail is for ever, and whoever never comes is to be forgotten.
        data: { role, again: earlierId !== null },
      },
      records: [
        ...(earlierId ? [withdrawalRecord(earlierId, now)] : []),
        invitationRecord({ id, email, role, locale, now }),
      ],
      outbox: [
        {
          id: uuidv7(),
          kind: "invitation",
          payload: {
            secretId: id,
            role,
            invitedBy: name(nameRu, nameEn),
            company: name(company?.nameRu ?? "", company?.nameEn ?? ""),
          },
        },
      ],
      result: { invitationId: id },
    },
    request,
  );
};

// Thirty letters a day from one company, five to one address: an invitation is no way to fill a mailbox.
const mayWrite = ({ companyId }: CompanyActor, email: string): Promise<boolean> =>
  takeTokens(
    { key: `invite:${companyId}`, tokens: 30, seconds: 86_400 },
    { key: `invite:${companyId}|${email}`, tokens: 5, seconds: 86_400 },
  );

const withdraw = async (
  actor: CompanyActor,
  { invitationId }: InvitationInput,
  request: RequestKey,
): Promise<Result<Invited, Failure>> => {
  const { now } = actor.person;
  const invitation = await withContext(actor.session, (db) => findInvitation(db, invitationId, now));
  if (!invitation) return fail({ code: "invitationNotFound" });

  return applyOfficeChange(
    actor,
    {
      action: "withdrawInvitation",
      event: {
        type: "invitationWithdrawn",
        objectType: "invitation",
        objectId: invitationId,
        data: {},
      },
      records: [withdrawalRecord(invitationId, now)],
      result: { invitationId },
    },
    request,
  );
};

/** Writes to an address that its reader may act for the company, for seven days and once. */
export const inviteColleague = idempotent("inviteColleague", invite);

/** A new letter for an invitation that waits; the earlier link stops working. */
export const inviteAgain = idempotent("inviteAgain", again);

/** The link stops working at once. */
export const withdrawInvitation = idempotent("withdrawInvitation", withdraw);
