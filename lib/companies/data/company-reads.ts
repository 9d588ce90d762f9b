import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** A company with its people and accounts, as an administrator sees it. */
export const findCompanyDetail = (db: Db, inn: string) =>
  db.company.findUnique({
    where: { inn },
    include: {
      memberships: {
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          role: true,
          createdAt: true,
          endedAt: true,
          user: {
            select: {
              id: true,
              nameRu: true,
              nameEn: true,
              email: true,
              blockedAt: true,
              mustChangePassword: true,
            },
          },
        },
      },
      accounts: { where: { closedAt: null }, orderBy: { createdAt: "asc" } },
    },
  });
