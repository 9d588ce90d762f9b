import { z } from "zod";
import { companyRoles } from "@/lib/identity/domain/actor";
import { choiceField } from "@/lib/identity/domain/choice-fields";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { emailField } from "@/lib/shared/fields";

export const inviteColleagueInput = z.strictObject({
  email: emailField(),
  role: choiceField(companyRoles),
  idempotencyKey: requestKeyField,
});

export type InviteColleagueInput = z.output<typeof inviteColleagueInput>;

export const invitationInput = z.strictObject({ invitationId: z.uuid(), idempotencyKey: requestKeyField });

export type InvitationInput = z.output<typeof invitationInput>;

export const changeMemberRoleInput = z.strictObject({
  membershipId: z.uuid(),
  role: choiceField(companyRoles),
  idempotencyKey: requestKeyField,
});

export type ChangeMemberRoleInput = z.output<typeof changeMemberRoleInput>;

/** Accepts with a role, or declines without one. */
export const answerJoinRequestInput = z.strictObject({
  requestId: z.uuid(),
  answer: z.enum(["accept", "decline"]),
  role: choiceField(companyRoles),
  idempotencyKey: requestKeyField,
});

export type AnswerJoinRequestInput = z.output<typeof answerJoinRequestInput>;
