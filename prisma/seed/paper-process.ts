// Makes papers one after the other, in the order in which they were asked for; ends with its parent.
import { configuredStorage } from "@/lib/platform/storage/configured-storage";
import { makeEvidence } from "@/prisma/seed/evidence/make-evidence";
import { storeEvidence } from "@/prisma/seed/evidence/store-evidence";
import type { PaperAnswer, PaperJob } from "@/prisma/seed/papers";

const storage = configuredStorage();

const make = async ({ kind, facts, isScan }: PaperJob) =>
  storeEvidence(storage, await makeEvidence(kind, facts, { scanned: isScan }));

const answer = async (place: number, job: PaperJob): Promise<PaperAnswer> => {
  try {
    return { place, file: await make(job) };
  } catch (error) {
    return { place, problem: error instanceof Error ? error.message : String(error) };
  }
};

let queue = Promise.resolve();

process.on("message", ({ place, job }: { readonly place: number; readonly job: PaperJob }) => {
  queue = queue.then(async () => {
    const made = await answer(place, job);
    if (process.connected) process.send?.(made);
  });
});
process.on("disconnect", () => process.exit());
