import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** The name of a company that is there. */
export const findCompanyName = (db: Db, companyId: string) =>
  db.company.findUniqueOrThrow({ where: { id: companyId }, select: { nameRu: true, nameEn: true } });
