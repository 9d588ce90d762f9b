import { filed } from "@/prisma/seed/courses";
import type { RunningClaim } from "@/prisma/seed/data/told-claim";

type Content = Pick<RunningClaim, "lines"> & Partial<Pick<RunningClaim, "course">>;

/** A claim of the running year in one row: what it is called, whose, filed how many working days ago. */
export const runningClaim = (
  key: string,
  [company, category]: readonly [company: number, category: RunningClaim["category"]],
  filedDaysAgo: number,
  { lines, course = filed() }: Content,
): RunningClaim => ({ key, company, category, filedDaysAgo, lines, course });
