import "server-only";
import {
  findOfficialLetters,
  findOpenProposals,
  findPastProposals,
  findPeopleNames,
  type StoredProposal,
} from "@/lib/identity/data/access-reads";
import { type BilingualName, findProgrammeNames } from "@/lib/identity/data/people-reads";
import {
  type AccessKind,
  type AccessStatus,
  isOpen,
  mayWithdraw,
  type WhyNotResolve,
  whyNotResolve,
} from "@/lib/identity/domain/access-proposal";
import type { OfficialActor, StaffRole } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";

/** Where the letter of a confirmed invitation stands. */
export type LetterState = "waiting" | "used" | "recalled" | "over";

/** What two sign, as a page shows it. */
export type AccessProposalView = {
  readonly id: string;
  readonly version: number;
  readonly kind: AccessKind;
  readonly status: AccessStatus;
  /** Null for somebody without an account. */
  readonly userId: string | null;
  readonly name: BilingualName;
  readonly email: string | null;
  readonly role: StaffRole | null;
  /** Null: every programme. */
  readonly programme: BilingualName | null;
  /** The role that is to end. */
  readonly staffRoleId: string | null;
  readonly reason: string;
  readonly proposedBy: BilingualName | null;
  readonly proposedAt: string;
  readonly expiresAt: string;
  readonly resolvedBy: BilingualName | null;
  readonly resolvedAt: string | null;
  readonly answer: string | null;
  /** What the reader may answer, and why not, if not. */
  readonly mayResolve: boolean;
  readonly mayWithdraw: boolean;
  readonly whyNot: WhyNotResolve | null;
  readonly letter: LetterState | null;
  readonly mayRecall: boolean;
};

export type AccessProposalsPage = {
  readonly open: readonly AccessProposalView[];
  readonly past: readonly AccessProposalView[];
  readonly next: string | null;
};

const pageSize = 30;

/** What waits for a second administrator: about one person, or everybody. */
export const listOpenProposals = (
  actor: OfficialActor,
  userId: string | null = null,
): Promise<readonly AccessProposalView[]> =>
  withContext(actor.session, async (db) => {
    const open = await findOpenProposals(db, actor.person.now, userId);
    return viewsOf(actor, db, open);
  });

/** What waits, and what is over, page by page. */
export const listAccessProposals = (
  actor: OfficialActor,
  after: string | null,
): Promise<AccessProposalsPage> =>
  withContext(actor.session, async (db) => {
    const { now } = actor.person;
    const open = after === null ? await findOpenProposals(db, now, null) : [];
    const past = await findPastProposals(db, now, { before: after, limit: pageSize + 1 });
    const shown = past.slice(0, pageSize);
    const views = await viewsOf(actor, db, [...open, ...shown]);

    return {
      open: views.slice(0, open.length),
      past: views.slice(open.length),
      next: past.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    };
  });

const viewsOf = async (
  actor: OfficialActor,
  db: Db,
  proposals: readonly StoredProposal[],
): Promise<readonly AccessProposalView[]> => {
  if (proposals.length === 0) return [];
  const people = await findPeopleNames(db, proposals.flatMap(peopleOf));
  const programmes = new Map(
    (await findProgrammeNames(db)).map((one) => [one.id, { ru: one.nameRu, en: one.nameEn }]),
  );
  const letters = await findOfficialLetters(
    db,
    proposals.map(({ id }) => id),
  );

  return proposals.map((proposal) => {
    const letter = letterState(letters.get(proposal.id), actor.person.now);
    return {
      ...viewOf(actor, proposal, people),
      programme: (proposal.programmeId && programmes.get(proposal.programmeId)) || null,
      letter,
      mayRecall: letter === "waiting" && mayDo(actor, "resolveAccess"),
    };
  });
};

const peopleOf = ({ proposedById, resolvedById, userId }: StoredProposal): readonly string[] =>
  [proposedById, resolvedById, userId].filter((id) => id !== null);

const viewOf = (actor: OfficialActor, stored: StoredProposal, people: ReadonlyMap<string, BilingualName>) => {
  const judged = { ...stored, expiresAt: stored.expiresAt.toISOString() };
  const isOver = stored.status === "PROPOSED" && !isOpen(judged, actor.person.now);
  const whyNot = stored.status === "PROPOSED" ? whyNotResolve(actor, judged) : null;

  return {
    id: stored.id,
    version: stored.version,
    kind: stored.kind,
    status: isOver ? ("EXPIRED" as const) : stored.status,
    userId: stored.userId,
    name: people.get(stored.userId ?? "") ?? { ru: stored.nameRu ?? "", en: stored.nameEn ?? "" },
    email: stored.email,
    role: stored.role,
    staffRoleId: stored.staffRoleId,
    reason: stored.reason,
    proposedBy: people.get(stored.proposedById) ?? null,
    proposedAt: stored.proposedAt.toISOString(),
    expiresAt: judged.expiresAt,
    resolvedBy: people.get(stored.resolvedById ?? "") ?? null,
    resolvedAt: stored.resolvedAt?.toISOString() ?? null,
    answer: stored.answer,
    mayResolve: stored.status === "PROPOSED" && whyNot === null,
    mayWithdraw: mayWithdraw(actor, judged),
    whyNot,
  };
};

type Letter = {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

const letterState = (letter: Letter | undefined, now: string): LetterState | null => {
  if (!letter) return null;
  if (letter.usedAt) return "used";
  if (letter.withdrawnAt) return "recalled";

  return letter.expiresAt.getTime() > Date.parse(now) ? "waiting" : "over";
};
