import { z } from "zod";
import { staffRoles } from "@/lib/identity/domain/actor";
import { choiceField } from "@/lib/identity/domain/choice-fields";
import { optionalId, personFields, requestKeyField } from "@/lib/identity/domain/person-fields";
import { linesField } from "@/lib/shared/fields";

/** The database asks for the same three characters. */
const reason = linesField(500).refine((text) => text.length >= 3, "reasonTooShort");
const onPerson = { userId: z.uuid(), reason, idempotencyKey: requestKeyField } as const;
const roleFields = { role: choiceField(staffRoles), programmeId: optionalId } as const;

/** Somebody new: who they are and the role they begin with. */
export const proposeOfficialInput = z.strictObject({
  ...personFields,
  ...roleFields,
  reason,
  idempotencyKey: requestKeyField,
});

export type ProposeOfficialInput = z.output<typeof proposeOfficialInput>;

export const proposeRoleInput = z.strictObject({ ...onPerson, ...roleFields });

export type ProposeRoleInput = z.output<typeof proposeRoleInput>;

export const proposeRoleEndInput = z.strictObject({ ...onPerson, staffRoleId: z.uuid() });

export type ProposeRoleEndInput = z.output<typeof proposeRoleEndInput>;

/** Lifting a block, and removing a lost second factor. */
export const proposeOnPersonInput = z.strictObject(onPerson);

export type ProposeOnPersonInput = z.output<typeof proposeOnPersonInput>;

/** `version` is the proposal's as the page showed it. */
const onProposal = {
  proposalId: z.uuid(),
  version: z.coerce.number().int().positive(),
  idempotencyKey: requestKeyField,
} as const;

export const confirmAccessInput = z.strictObject(onProposal);

export type ConfirmAccessInput = z.output<typeof confirmAccessInput>;

/** A second administrator declines, or whoever proposed it takes it back; either says why. */
export const declineAccessInput = z.strictObject({ ...onProposal, answer: reason });

export type DeclineAccessInput = z.output<typeof declineAccessInput>;

export const recallInvitationInput = z.strictObject({
  proposalId: z.uuid(),
  idempotencyKey: requestKeyField,
});

export type RecallInvitationInput = z.output<typeof recallInvitationInput>;
