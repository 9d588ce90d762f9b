import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** A company as commands judge it; null when it is not there for this side of the house. */
export const findCompany = (db: Db, where: { readonly id: string } | { readonly inn: string }) =>
  db.company.findUnique({ where });

export type StoredCompany = NonNullable<Awaited<ReturnType<typeof findCompany>>>;

/** A live membership of the company. */
export const findMembership = (db: Db, companyId: string, membershipId: string) =>
  db.membership.findFirst({
    where: { id: membershipId, companyId, endedAt: null },
    select: { userId: true, role: true, company: { select: { inn: true } } },
  });

/** The people of the company, the first who joined first, with their names. */
export const findMembers = async (db: Db, companyId: string) => {
  const members = await db.membership.findMany({
    where: { companyId, endedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, role: true, userId: true },
  });
  const people = await db.user.findMany({
    where: { id: { in: members.map(({ userId }) => userId) } },
    select: { id: true, nameRu: true, nameEn: true },
  });
  const names = new Map(people.map(({ id, nameRu, nameEn }) => [id, { nameRu, nameEn }]));
  return members.map((member) => ({
    ...member,
    ...(names.get(member.userId) ?? { nameRu: "", nameEn: "" }),
  }));
};

/** Whether the person already acts for the company. */
export const isMember = async (db: Db, companyId: string, userId: string): Promise<boolean> =>
  (await db.membership.count({ where: { companyId, userId, endedAt: null } })) > 0;

/** The account, while it is open. */
export const findOpenAccount = (db: Db, companyId: string, accountId: string) =>
  db.bankAccount.findFirst({ where: { id: accountId, companyId, closedAt: null } });

/** Whether a claim that is still on its way would be paid to the account. */
export const isAccountInUse = async (db: Db, accountId: string): Promise<boolean> =>
  (await db.claim.count({
    where: {
      accountId,
      status: { in: ["SUBMITTED", "IN_REVIEW", "RETURNED", "PENDING_APPROVAL", "APPROVED", "IN_PAYMENT"] },
    },
  })) > 0;
