// Who is on the stage: sessions of the demo's people, opened by the function that signing in uses.
import {
  type CompanyActor,
  companyActorOf,
  type OfficialActor,
  officialActorOf,
  type Person,
} from "@/lib/identity/domain/actor";
import { endSession, findPerson, openSession, savePreference, tokenHashOf } from "@/lib/identity/sessions";
import { pool } from "@/lib/platform/db/pool";
import type { DemoClock } from "@/prisma/seed/clock";

type Entered = { readonly person: Person; readonly tokenHash: string };

export type Cast = {
  /** Lets a person act under that key, for one of their companies when they have several. */
  readonly enter: (key: string, userId: string, companyId?: string) => Promise<void>;
  /** Replaces the temporary password by this hash, as the person does after the first sign-in. */
  readonly choosePassword: (key: string, hash: string) => Promise<void>;
  readonly official: (key: string) => OfficialActor;
  readonly member: (key: string) => CompanyActor;
  /** Everybody signs out. */
  readonly leave: () => Promise<void>;
};

// The story spans years, and nobody has to sign in twice.
const lasting = {
  idleSeconds: 20 * 365 * 86_400,
  absoluteSeconds: 20 * 365 * 86_400,
  proofSeconds: 20 * 365 * 86_400,
};

export const createCast = (clock: DemoClock): Cast => {
  const entered = new Map<string, Entered>();

  // Roles do not change during the story; what changes is the hour.
  const now = (key: string): Entered => {
    const one = entered.get(key);
    if (!one) throw new Error(`Nobody is called ${key}`);
    return { ...one, person: { ...one.person, now: clock.now() } };
  };

  return {
    enter: async (key, userId, companyId) => {
      const tokenHash = tokenHashOf(await openSession(userId, lasting, "Meridian demo"));
      if (companyId) await savePreference(tokenHash, { companyId });
      const person = await findPerson(tokenHash);
      if (!person) throw new Error(`${key} could not sign in`);
      entered.set(key, { person, tokenHash });
    },
    choosePassword: async (key, hash) => {
      await pool().query("SELECT app.change_password($1, $2)", [now(key).tokenHash, hash]);
    },
    official: (key) => {
      const { person, tokenHash } = now(key);
      const actor = officialActorOf(person, tokenHash);
      if (!actor) throw new Error(`${key} is no official`);
      return actor;
    },
    member: (key) => {
      const { person, tokenHash } = now(key);
      const actor = companyActorOf(person, tokenHash);
      if (!actor) throw new Error(`${key} belongs to no company`);
      return actor;
    },
    leave: async () => {
      for (const { tokenHash } of entered.values()) await endSession(tokenHash);
    },
  };
};
