import type { Course } from "@/prisma/seed/courses";
import type { ClaimPlan } from "@/prisma/seed/data/line-plan";

/** A claim of a closed year: when it was filed, and what became of it. */
export type PastClaim = ClaimPlan & { readonly filed: string; readonly course: Course };

/** A claim of the running year, filed so many working days ago. */
export type RunningClaim = ClaimPlan & { readonly filedDaysAgo: number; readonly course: Course };
