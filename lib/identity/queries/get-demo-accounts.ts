import "server-only";
import { z } from "zod";
import { pool } from "@/lib/platform/db/pool";

const demoSchema = z.object({
  password: z.string(),
  accounts: z.array(
    z.object({
      email: z.string(),
      nameRu: z.string(),
      nameEn: z.string(),
      labelRu: z.string(),
      labelEn: z.string(),
    }),
  ),
});

export type DemoAccounts = z.infer<typeof demoSchema>;

/** The accounts of a demo database; null on every other, where nothing may offer them. */
export const getDemoAccounts = async (): Promise<DemoAccounts | null> => {
  const { rows } = await pool().query("SELECT value FROM app_setting WHERE key = 'demo'");
  return rows[0] ? demoSchema.parse(rows[0].value) : null;
};

/** Whether this database is a demo, and may show the demo mailbox. */
export const isDemo = async (): Promise<boolean> => (await getDemoAccounts()) !== null;
