import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { runRenderer } from "@/lib/evidence/rendering/renderer-process";
import { ok } from "@/lib/shared/result";

vi.setConfig({ testTimeout: 60_000 });

afterEach(() => vi.unstubAllEnvs());

/** How often `curious-renderer.mjs` got something it should not have. */
const escapes = async (port: number): Promise<number> => {
  const empty = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
  const job = { task: "inspect", kind: "pdf", page: port, maxPixels: 1 } as const;
  const answer = await runRenderer(job, async () => ok(empty));
  if (!answer.ok || answer.value.task !== "inspect") throw new Error("The curious renderer did not answer");
  return answer.value.pages - 1;
};

const withServer = async <T>(use: (port: number) => Promise<T>): Promise<T> => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();

  try {
    return await use(typeof address === "object" && address ? address.port : 0);
  } finally {
    server.close();
  }
};

describe("whatever takes over the renderer", () => {
  it("reads no file, writes none, starts nothing, and knows no secret of ours", async () => {
    vi.stubEnv("MERIDIAN_RENDERER", `${process.cwd()}/tests/unit/evidence/curious-renderer.mjs`);
    vi.stubEnv("SECRET_OF_THE_PARENT", "x");

    expect((await withServer(escapes)) % 100).toBe(0);
  });

  it("reaches no network where the kernel lets us cut it off", async () => {
    vi.stubEnv("MERIDIAN_RENDERER", `${process.cwd()}/tests/unit/evidence/curious-renderer.mjs`);
    const canCutOff = spawnSync("unshare", ["--map-root-user", "--net", "true"]).status === 0;

    expect(await withServer(escapes)).toBe(canCutOff ? 0 : 100);
  });
});
