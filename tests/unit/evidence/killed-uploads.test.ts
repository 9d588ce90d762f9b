import { spawn } from "node:child_process";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeStaleTemporaryFiles } from "@/lib/platform/storage/temporary-files";
import { countOf } from "@/tests/support/counts";
import { readAll, type TemporaryStorage, temporaryStorage } from "@/tests/unit/evidence/temporary-storage";

const KILLS = countOf("kills");

let place: TemporaryStorage;

beforeEach(async () => {
  place = await temporaryStorage();
});

afterEach(() => place.remove());

/** Lets the process upload for a while, kills it in mid-air, and answers what it had said was kept. */
const uploadAndKill = async (afterMs: number): Promise<readonly string[]> => {
  const script = "tests/unit/evidence/upload-until-killed.ts";
  const child = spawn(process.execPath, ["--import", "tsx", script, place.folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), afterMs));
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });

  await new Promise((closed) => child.once("close", closed));
  return said.split("\n").slice(0, -1);
};

it("keeps every upload that was acknowledged and no half one, whenever the process is killed", async () => {
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1)
    acknowledged.push(...(await uploadAndKill(40 + ((kill * 37) % 400))));

  const kept = new Set<string>();
  for await (const { sha256 } of place.storage.list()) {
    const opened = await place.storage.openVerified(sha256);
    expect(opened.ok, "every file has the content of its name").toBe(true);
    if (opened.ok) await readAll(opened.value.stream);
    kept.add(sha256);
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(acknowledged.filter((sha256) => !kept.has(sha256))).toEqual([]);

  await removeStaleTemporaryFiles(place.folder, -1);
  expect(await place.files()).toHaveLength(kept.size);
});
