import { erasePerson, findDuePeople, noteSweep, sweepClass } from "@/lib/identity/data/retention-store";
import { sweptClasses } from "@/lib/identity/domain/retention";

/** Rows in one statement: short enough that nobody waits for it. */
const batch = 5000;

/**
 * Takes away what the classes of retention say is over: rows by class, then people who left, one statement each, so that
 * a run that breaks off leaves nobody half erased. Answers how many rows and people that were. One person that cannot
 * be erased holds up no other; the run then fails and is tried again.
 */
export const keepRetention = async (): Promise<number> => {
  const counts: Record<string, number> = {};
  for (const name of sweptClasses) {
    const swept = await sweepWhole(name);
    if (swept > 0) counts[name] = swept;
  }
  if (Object.keys(counts).length > 0) await noteSweep(counts);

  const failures: unknown[] = [];
  let erased = 0;
  for (const id of await findDuePeople()) {
    try {
      if (await erasePerson(id)) erased += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} people could not be erased`);
  return erased + Object.values(counts).reduce((sum, count) => sum + count, 0);
};

const sweepWhole = async (name: (typeof sweptClasses)[number]): Promise<number> => {
  let total = 0;
  for (;;) {
    const swept = await sweepClass(name, batch);
    total += swept;
    if (swept < batch) return total;
  }
};
