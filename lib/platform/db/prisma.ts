import { PrismaPg } from "@prisma/adapter-pg";
import { pool } from "@/lib/platform/db/pool";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";

const kept = globalThis as { meridianPrisma?: PrismaClient };

export const prisma = (): PrismaClient => {
  kept.meridianPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return kept.meridianPrisma;
};

/** What a read or a draft write gets: Prisma inside the one transaction of the request. */
export type Db = Prisma.TransactionClient;
