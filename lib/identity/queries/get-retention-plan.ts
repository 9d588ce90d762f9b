import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import type { RetentionClass } from "@/lib/identity/domain/retention";
import { pool } from "@/lib/platform/db/pool";

type Name = { readonly ru: string; readonly en: string };

export type ClassPlan = {
  readonly class: RetentionClass;
  readonly years: number;
  readonly days: number;
  /** What the next run takes, what it would take but for a hold, and when something falls due next. */
  readonly dueNow: number;
  readonly held: number;
  readonly nextAt: string | null;
};

export type PersonPlan = {
  readonly id: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly class: RetentionClass;
  readonly leftAt: string;
  readonly dueAt: string;
  readonly held: boolean;
};

export type HoldView = {
  readonly id: string;
  readonly reason: string;
  readonly putAt: string;
  readonly putBy: Name;
  readonly person: (Name & { readonly id: string }) | null;
  readonly company: (Name & { readonly inn: string }) | null;
  readonly liftAskedAt: string | null;
  readonly liftReason: string | null;
  readonly liftAskedBy: Name | null;
  /** The reader has proposed to lift it: somebody else answers. */
  readonly isOwnProposal: boolean;
};

export type RetentionPlan = {
  readonly classes: readonly ClassPlan[];
  /** People who left, the first to be erased first; at most a hundred. */
  readonly people: readonly PersonPlan[];
  readonly peopleCount: number;
  readonly erased: number;
  readonly holds: readonly HoldView[];
  readonly mayHold: boolean;
  readonly now: string;
};

type Found = Omit<RetentionPlan, "holds" | "mayHold" | "now"> & {
  readonly holds: readonly (Omit<HoldView, "isOwnProposal"> & { readonly liftAskedById: string | null })[];
};

/** What is kept how long, what falls due when, and what is held: exactly what the next run would do. */
export const getRetentionPlan = async (actor: OfficialActor): Promise<RetentionPlan | null> => {
  const { rows } = await pool().query<{ plan: Found | null }>("SELECT app.retention_plan($1) AS plan", [
    actor.session.tokenHash,
  ]);
  const plan = rows[0]?.plan;
  if (!plan) return null;
  return {
    ...plan,
    holds: plan.holds.map(({ liftAskedById, ...hold }) => ({
      ...hold,
      isOwnProposal: liftAskedById === actor.userId,
    })),
    mayHold: mayDo(actor, "putHold"),
    now: actor.person.now,
  };
};
