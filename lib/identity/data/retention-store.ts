import "server-only";
import type { RetentionClass } from "@/lib/identity/domain/retention";
import { workerPool } from "@/lib/platform/db/worker-pool";

/** People whose data is due, those who are held left out. */
export const findDuePeople = async (): Promise<readonly string[]> => {
  const { rows } = await workerPool().query<{ id: string }>(
    "SELECT user_id AS id FROM app.people_who_left() WHERE due_at <= app.now() AND NOT held ORDER BY due_at",
  );
  return rows.map(({ id }) => id);
};

/** Erases the person in one statement; false when that is not due any more, held, or done. */
export const erasePerson = async (id: string): Promise<boolean> => {
  const { rows } = await workerPool().query<{ erased: boolean }>("SELECT app.erase_person($1) AS erased", [
    id,
  ]);
  return rows[0]?.erased ?? false;
};

/** Sweeps at most that many rows of the class, and answers how many there were. */
export const sweepClass = async (name: RetentionClass, most: number): Promise<number> => {
  const { rows } = await workerPool().query<{ swept: number }>("SELECT app.sweep_class($1, $2) AS swept", [
    name,
    most,
  ]);
  return rows[0]?.swept ?? 0;
};

/** Notes in the trail how many rows of which classes a run took away. */
export const noteSweep = async (counts: Readonly<Record<string, number>>): Promise<void> => {
  await workerPool().query("SELECT app.note_sweep($1::jsonb)", [JSON.stringify(counts)]);
};
