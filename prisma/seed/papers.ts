// The papers behind the lines, made by a process of their own while this one talks to the database.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ReceivedEvidence } from "@/lib/evidence/intake/receive-evidence";
import type { EvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import type { EvidenceFacts } from "@/prisma/seed/evidence/evidence-facts";

export type PaperJob = {
  readonly kind: EvidenceKindCode;
  readonly facts: EvidenceFacts;
  readonly isScan: boolean;
};

/** What the process answers to the job of that place in the order. */
export type PaperAnswer = {
  readonly place: number;
  readonly file?: ReceivedEvidence;
  readonly problem?: string;
};

export type Papers = {
  /** Orders a paper; it lies in the storage when the promise is kept. */
  readonly order: (job: PaperJob) => Promise<ReceivedEvidence>;
  readonly close: () => void;
};

type Waiting = { readonly keep: (file: ReceivedEvidence) => void; readonly fail: (error: Error) => void };

export const openPapers = (): Papers => {
  const child = fork(fileURLToPath(new URL("./paper-process.ts", import.meta.url)), {
    serialization: "advanced",
  });
  const waiting = new Map<number, Waiting>();
  let places = 0;

  child.on("message", ({ place, file, problem }: PaperAnswer) => {
    const one = waiting.get(place);
    waiting.delete(place);
    if (file) one?.keep(file);
    else one?.fail(new Error(`A paper could not be made: ${problem}`));
  });
  child.on("exit", () => {
    for (const { fail } of waiting.values()) fail(new Error("The process that makes papers ended"));
  });

  return {
    order: (job) => {
      const place = places++;
      const made = new Promise<ReceivedEvidence>((keep, fail) => waiting.set(place, { keep, fail }));
      // Whoever waits for it hears of the failure; before that it must not end the process.
      made.catch(() => undefined);
      child.send({ place, job });
      return made;
    },
    close: () => child.disconnect(),
  };
};
