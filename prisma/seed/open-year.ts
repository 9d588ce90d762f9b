// A demo that lives on into the next year gets its rules, money and rates.
import { withContext } from "@/lib/platform/db/context";
import { pool } from "@/lib/platform/db/pool";
import { readCalendar } from "@/prisma/seed/calendar";
import { type Cast, createCast } from "@/prisma/seed/cast";
import { startClock } from "@/prisma/seed/clock";
import { budgetOfRunningYear } from "@/prisma/seed/data/budgets";
import { firstAdmin, firstAdmins } from "@/prisma/seed/data/people";
import { writeMarker } from "@/prisma/seed/first-admin";
import { findProgrammeId, openBudget, publishRunningYear } from "@/prisma/seed/foundation";
import { loadRates, ratesOfYear } from "@/prisma/seed/rates";

/** Opens the year as the administrators of the demo would; what is open already stays as it is. */
export const openYear = async (year: number, now: Date, say: (what: string) => void): Promise<void> => {
  const cast = createCast(await startClock(now, now));
  for (const { key, email } of firstAdmins) await cast.enter(key, await userIdOf(email));

  say(`rules and money of ${year}`);
  const programmeId = await findProgrammeId(cast);
  const { latest, isOpen } = await stateOf(cast, programmeId, year);
  if (!isOpen) {
    await publishRunningYear(cast, { year, version: latest + 1 });
    await openBudget(cast, { programmeId, fiscalYear: year, lines: budgetOfRunningYear });
  }
  say(`rates of ${year}`);
  const rates = ratesOfYear(year, [], readCalendar());
  const stored = await ratedDays(cast, rates[0]?.date ?? `${year}-01-01`);
  await loadRates(
    cast.official(firstAdmin.key),
    rates.filter(({ currency, date }) => !stored.has(`${currency} ${date}`)),
  );
  await cast.leave();
  await writeMarker({ year: String(year) });
};

const userIdOf = async (email: string): Promise<string> => {
  const { rows } = await pool().query<{ found: { userId: string } | null }>(
    "SELECT app.find_credentials($1) AS found",
    [email],
  );
  const userId = rows[0]?.found?.userId;
  if (!userId) throw new Error(`${email} is not there any more, and only administrators open a year`);
  return userId;
};

const stateOf = (cast: Cast, programmeId: string, year: number) =>
  withContext(cast.official(firstAdmin.key).session, async (db) => {
    const versions = await db.programmeVersion.findMany({
      where: { programmeId },
      select: { version: true },
    });
    const lines = await db.budgetLine.count({ where: { programmeId, fiscalYear: year } });
    return { latest: Math.max(...versions.map(({ version }) => version)), isOpen: lines > 0 };
  });

/** "EUR 2027-01-11" */
const ratedDays = (cast: Cast, since: string): Promise<ReadonlySet<string>> =>
  withContext(cast.official(firstAdmin.key).session, async (db) => {
    const days = await db.currencyRate.findMany({
      where: { date: { gte: new Date(since) } },
      select: { currency: true, date: true },
    });
    return new Set(days.map(({ currency, date }) => `${currency} ${date.toISOString().slice(0, 10)}`));
  });
