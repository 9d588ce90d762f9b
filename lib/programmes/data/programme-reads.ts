import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** Programmes with their versions, without the rules documents. */
export const findProgrammeList = (db: Db) =>
  db.programme.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      code: true,
      nameRu: true,
      nameEn: true,
      versions: {
        orderBy: { version: "desc" },
        select: { version: true, status: true, filedFrom: true, filedTo: true, publishedAt: true },
      },
    },
  });

/** One version with its rules document. */
export const findProgrammeVersion = (db: Db, code: string, version: number) =>
  db.programmeVersion.findFirst({
    where: { version, programme: { code } },
    select: {
      version: true,
      status: true,
      rules: true,
      rulesHash: true,
      filedFrom: true,
      filedTo: true,
      publishedAt: true,
      publishedById: true,
      programme: {
        select: {
          code: true,
          nameRu: true,
          nameEn: true,
          versions: { orderBy: { version: "asc" }, select: { version: true } },
        },
      },
    },
  });

/** The name of one person. */
export const findName = async (db: Db, id: string | null) => {
  const person = id
    ? await db.user.findUnique({ where: { id }, select: { nameRu: true, nameEn: true } })
    : null;

  return person && { ru: person.nameRu, en: person.nameEn };
};
