import { PrismaPg } from "@prisma/adapter-pg";
import { pool } from "@/lib/platform/db/pool";
import { statementNames } from "@/lib/platform/db/statement-names";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";

const kept = globalThis as { meridianPrisma?: PrismaClient };

const nameOf = statementNames();

export const prisma = (): PrismaClient => {
  kept.meridianPrisma ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { statementNameGenerator: ({ sql }) => nameOf(sql) as string }),
  });
  return kept.meridianPrisma;
};

/** What a read or a draft write gets: Prisma inside the one transaction of the request. */
export type Db = Prisma.TransactionClient;
