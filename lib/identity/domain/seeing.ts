import { z } from "zod";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { textField } from "@/lib/shared/fields";

/** For how many minutes an administrator may see as somebody else; the database allows no more than the longest. */
export const seeingMinutes = ["5", "10", "15"] as const;

export const beginSeeingInput = z.strictObject({
  userId: z.uuid(),
  reason: textField(300),
  minutes: z.enum(seeingMinutes).transform(Number),
});

export type BeginSeeingInput = z.output<typeof beginSeeingInput>;

type Subject = {
  readonly id: string;
  readonly blockedAt: unknown;
  /** Roles held now. */
  readonly staffRoles: readonly { readonly role: string }[];
};

export type SeeingRefusal = "roleMissing" | "notYourself" | "blockedNotSeen" | "adminNotSeen";

/**
 * Why the official may not see as that person; null when they may: administrators, and never as another one, so that
 * nobody borrows rights like their own. `app.seeing_refusal` asks the same with every request.
 */
export const seeingRefusal = (actor: OfficialActor, subject: Subject): SeeingRefusal | null => {
  if (!mayDo(actor, "seeAs")) return "roleMissing";
  if (subject.id === actor.userId) return "notYourself";
  if (subject.blockedAt) return "blockedNotSeen";
  return subject.staffRoles.some(({ role }) => role === "admin") ? "adminNotSeen" : null;
};
