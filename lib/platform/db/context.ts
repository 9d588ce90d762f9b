import type { Db } from "@/lib/platform/db/prisma";
import { prisma } from "@/lib/platform/db/prisma";
import { databaseRoleOf, type SessionKey } from "@/lib/platform/db/session-key";

/** The session ended between the page and this statement; the page asks to sign in again. */
export class SignedOut extends Error {
  override readonly name = "SignedOut";
}

/**
 * The one transaction of a request's reads and draft writes: the session is checked, the row-level
 * security context set and the role of a company or of an official taken in a single statement.
 * A callback that answers `{ ok: false }` is rolled back, since Prisma would commit it.
 */
export const withContext = async <T>(session: SessionKey, work: (db: Db) => Promise<T>): Promise<T> => {
  try {
    return await prisma().$transaction(
      async (db) => {
        await enter(db, session);
        const answer = await work(db);
        if (isRefusal(answer)) throw new RolledBack(answer);
        return answer;
      },
      { timeout: 20_000, maxWait: 10_000 },
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as T;
    throw error;
  }
};

const enter = async (db: Db, { tokenHash, side }: SessionKey): Promise<void> => {
  const [row] = await db.$queryRaw<{ person: unknown }[]>`
    SELECT app.begin_request(${tokenHash}, ${side}) AS person, set_config('role', ${databaseRoleOf(side)}, true) AS role`;
  if (!row?.person) throw new SignedOut();
};

class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super("rolled back");
  }
}

const isRefusal = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;
