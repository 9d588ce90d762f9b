import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";

/**
 * What two administrators sign: a new official, a role given or ended, a block lifted, the second factor of somebody
 * who lost it removed. Taking access away at once, by a block, is one administrator's act.
 */
export const accessKinds = ["INVITE", "GRANT", "END", "UNBLOCK", "RESTORE"] as const;
export type AccessKind = (typeof accessKinds)[number];

export type AccessStatus = "PROPOSED" | "CONFIRMED" | "DECLINED" | "WITHDRAWN" | "EXPIRED";

/** A proposal as whoever answers it judges it; `userId` is null for somebody who has no account yet. */
type AnsweredProposal = {
  readonly status: AccessStatus;
  readonly userId: string | null;
  readonly proposedById: string;
  /** ISO instant from which nobody may answer. */
  readonly expiresAt: string;
};

/** Why somebody may not answer; the words are in `people.proposals.whyNot.<code>`. */
export type WhyNotResolve = "notAdmin" | "expired" | "ownProposal" | "aboutYourself";

/** Whether it may still be answered, by the database's clock. */
export const isOpen = ({ status, expiresAt }: AnsweredProposal, now: string): boolean =>
  status === "PROPOSED" && Date.parse(expiresAt) > Date.parse(now);

/**
 * Why the person may neither confirm nor decline; null when they may. Nobody answers what they proposed or what is
 * about themselves. The database asks the same.
 */
export const whyNotResolve = (actor: OfficialActor, proposal: AnsweredProposal): WhyNotResolve | null => {
  if (!mayDo(actor, "resolveAccess")) return "notAdmin";
  if (!isOpen(proposal, actor.person.now)) return "expired";
  if (proposal.userId === actor.userId) return "aboutYourself";

  return proposal.proposedById === actor.userId ? "ownProposal" : null;
};

/** Whether the person may take it back: only whoever proposed it, while it is open. */
export const mayWithdraw = (actor: OfficialActor, proposal: AnsweredProposal): boolean =>
  mayDo(actor, "resolveAccess") &&
  proposal.proposedById === actor.userId &&
  isOpen(proposal, actor.person.now);
