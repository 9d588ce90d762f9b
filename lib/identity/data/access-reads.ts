import "server-only";
import type { BilingualName } from "@/lib/identity/data/people-reads";
import type { Db } from "@/lib/platform/db/prisma";

const fields = {
  id: true,
  kind: true,
  status: true,
  version: true,
  userId: true,
  email: true,
  nameRu: true,
  nameEn: true,
  role: true,
  programmeId: true,
  staffRoleId: true,
  reason: true,
  proposedById: true,
  proposedAt: true,
  expiresAt: true,
  resolvedById: true,
  resolvedAt: true,
  answer: true,
} as const;

/** Proposals that may still be answered at that moment, the oldest first; of one person, or of everybody. */
export const findOpenProposals = (db: Db, now: string, userId: string | null) =>
  db.accessProposal.findMany({
    where: { status: "PROPOSED", expiresAt: { gt: new Date(now) }, ...(userId ? { userId } : {}) },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: fields,
  });

export type StoredProposal = Awaited<ReturnType<typeof findOpenProposals>>[number];

/** Proposals that are over, the latest first; ids of proposals rise with time. */
export const findPastProposals = (
  db: Db,
  now: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<readonly StoredProposal[]> =>
  db.accessProposal.findMany({
    where: {
      OR: [{ status: { not: "PROPOSED" } }, { expiresAt: { lte: new Date(now) } }],
      ...(before ? { id: { lt: before } } : {}),
    },
    orderBy: { id: "desc" },
    take: limit,
    select: fields,
  });

/** How many wait for a second administrator. */
export const countOpenProposals = (db: Db, now: string): Promise<number> =>
  db.accessProposal.count({ where: { status: "PROPOSED", expiresAt: { gt: new Date(now) } } });

/** Where the letters of these proposals stand, by the proposal's id. */
export const findOfficialLetters = async (db: Db, proposalIds: readonly string[]) => {
  const letters = await db.mailSecret.findMany({
    where: { kind: "official", proposalId: { in: [...proposalIds] } },
    select: { proposalId: true, expiresAt: true, usedAt: true, withdrawnAt: true },
  });

  return new Map(letters.map((letter) => [letter.proposalId, letter]));
};

/** Names of people by their ids. */
export const findPeopleNames = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BilingualName>> => {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameRu: true, nameEn: true },
  });

  return new Map(people.map(({ id, nameRu, nameEn }) => [id, { ru: nameRu, en: nameEn }]));
};
