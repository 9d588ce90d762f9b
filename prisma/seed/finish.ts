// The last touches: letters of the past count as delivered, the books are signed, the accounts are written down.
import { writeFile } from "node:fs/promises";
import { writeAnchor } from "@/lib/platform/audit/write-anchor";
import { closeWorkerPool, workerPool } from "@/lib/platform/db/worker-pool";
import { demoPassword, firstAdmins, members, officials, shownAccounts } from "@/prisma/seed/data/people";
import { writeMarker } from "@/prisma/seed/first-admin";
import type { Stage } from "@/prisma/seed/story";

type End = { readonly year: number; readonly now: Date };

export const finish = async ({ clock, cast }: Stage, { year, now }: End): Promise<void> => {
  await cast.leave();
  await workerPool().query("SELECT set_config('app.now', $1, false)", [clock.now()]);
  await letOldLettersRest(now);
  await writeAnchor();
  await closeWorkerPool();

  const accounts = demoAccounts();
  await writeMarker({ year: String(year), password: demoPassword, accounts });
  await writeAccountsFile(accounts);
};

const lettersKept = 10 * 86_400_000;

/** The demo's mailbox would otherwise open with hundreds of letters about claims of years ago. */
const letOldLettersRest = async (now: Date): Promise<void> => {
  const since = new Date(now.getTime() - lettersKept).toISOString();
  await workerPool().query(
    "UPDATE outbox_message SET sent_at = created_at, attempts = 1 WHERE sent_at IS NULL AND created_at < $1",
    [since],
  );
};

type Account = {
  readonly email: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly labelRu: string;
  readonly labelEn: string;
};

const demoAccounts = (): readonly Account[] => {
  const people = new Map([...firstAdmins, ...officials, ...members].map((plan) => [plan.key, plan]));
  return shownAccounts.flatMap(({ person, labelRu, labelEn }) => {
    const plan = people.get(person);
    return plan ? [{ email: plan.email, nameRu: plan.nameRu, nameEn: plan.nameEn, labelRu, labelEn }] : [];
  });
};

/** For those who start the demo from a terminal. */
const writeAccountsFile = async (accounts: readonly Account[]): Promise<void> => {
  const file = process.env.MERIDIAN_DEMO_ACCOUNTS;
  if (!file) return;
  const lines = accounts.map(({ email, labelEn }) => ({ email, password: demoPassword, labelEn }));
  await writeFile(file, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600 });
};
