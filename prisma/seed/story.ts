// The little language in which the demo is told: as(person).at(instant).do(act). Acts are played in the order of
// their instants, whoever told them in what order, so that ledgers and audit chains run forward.
import { uuidv7 } from "@/lib/shared/ids";
import type { Cast } from "@/prisma/seed/cast";
import type { DemoClock } from "@/prisma/seed/clock";
import type { Papers } from "@/prisma/seed/papers";
import type { ResolvedClaim } from "@/prisma/seed/resolved-claim";

/** A claim of the story as the database knows it by now. */
export type LiveClaim = {
  readonly id: string;
  readonly number: string;
  readonly lineIds: readonly string[];
};

/** Everything an act needs. */
export type Stage = {
  readonly clock: DemoClock;
  readonly cast: Cast;
  readonly papers: Papers;
  readonly programmeId: string;
  readonly claims: Map<string, LiveClaim>;
};

/** Something a person does. It runs the product's commands, and throws when the product refuses. */
export type Act = (stage: Stage, person: string) => Promise<void>;

type Beat = { readonly person: string; readonly at: Date; readonly act: Act };

export type Story = {
  readonly as: (person: string) => {
    readonly at: (instant: Date) => { readonly do: (act: Act) => void };
  };
  /** Plays what was told since the last time. */
  readonly play: (stage: Stage) => Promise<void>;
};

export const tellStory = (): Story => {
  const told: Beat[] = [];
  return {
    as: (person) => ({ at: (at) => ({ do: (act) => void told.push({ person, at, act }) }) }),
    play: async (stage) => {
      const beats = told.splice(0).sort((one, other) => one.at.getTime() - other.at.getTime());
      for (const { person, at, act } of beats) {
        await stage.clock.moveTo(at);
        await act(stage, person);
      }
    },
  };
};

/** The claim as it was begun; acts on one that was not are a mistake of the plan. */
export const liveClaim = (stage: Stage, { key }: Pick<ResolvedClaim, "key">): LiveClaim => {
  const live = stage.claims.get(key);
  if (!live) throw new Error(`${key} has not begun yet`);
  return live;
};

/** The value of a command's answer, or an error that names what was refused. */
export const valued = <T>(
  what: string,
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: object },
): T => {
  if (answer.ok) return answer.value;
  throw new Error(`${what} was refused: ${JSON.stringify(answer.failure, digits)}`);
};

const digits = (_key: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);

export const newKey = uuidv7;
