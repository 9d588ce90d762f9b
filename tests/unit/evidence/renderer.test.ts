import { afterEach, describe, expect, it, vi } from "vitest";
import { type RendererJob, runRenderer } from "@/lib/evidence/rendering/renderer-process";
import { fail, ok } from "@/lib/shared/result";
import { pixelBomb } from "@/tests/unit/evidence/sample-images";
import { drawingBombPdf, onePagePdf } from "@/tests/unit/evidence/sample-pdfs";

// Each of these starts processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
const given = (bytes: Uint8Array) => async () => ok(streamOf(bytes));

const renderJob: RendererJob = {
  task: "render",
  kind: "pdf",
  page: 1,
  width: 480,
  maxPixels: 4e7,
  maxPagePixels: 1e7,
};
const inspectJob: RendererJob = { task: "inspect", kind: "pdf", maxPages: 500, maxPixels: 4e7 };
const generous = { milliseconds: 20_000, residentBytes: 512 * 1024 * 1024 };

describe("the process that opens hostile files", () => {
  it("is killed when it takes too long", async () => {
    const answer = await runRenderer(renderJob, given(drawingBombPdf(12)), {
      ...generous,
      milliseconds: 1500,
    });

    expect(answer).toEqual({ ok: false, failure: { code: "fileTooComplex" } });
  });

  it("is killed when it takes too much memory", async () => {
    const answer = await runRenderer(renderJob, given(drawingBombPdf(12)), {
      ...generous,
      residentBytes: 120_000_000,
    });

    expect(answer).toEqual({ ok: false, failure: { code: "fileTooComplex" } });
  });

  it("does not unpack a picture above the limit of pixels", async () => {
    const answer = await runRenderer({ ...renderJob, kind: "png" }, given(pixelBomb(20_000)));

    expect(answer).toEqual({ ok: false, failure: { code: "tooManyPixels", maxMegapixels: 40 } });
  });

  it("is killed when its file never comes to an end", async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: () => new Promise<never>(() => undefined) });
    const answer = await runRenderer(inspectJob, async () => ok(endless), {
      ...generous,
      milliseconds: 1000,
    });

    expect(answer).toEqual({ ok: false, failure: { code: "fileTooComplex" } });
  });

  it("may run out of its memory, and only it", async () => {
    // pdfjs searches a file without objects for objects, one character at a time.
    const garbage = Buffer.concat([
      Buffer.from("%PDF-1.7\n"),
      Buffer.alloc(20_000_000, "x"),
      Buffer.from("\n%%EOF"),
    ]);

    expect(await runRenderer(inspectJob, given(garbage))).toEqual({
      ok: false,
      failure: { code: "fileTooComplex" },
    });
  });

  it("passes on why the file could not be had, and the fault of a source that breaks", async () => {
    const missing = await runRenderer(inspectJob, async () => fail({ code: "storedFileMissing" }));
    expect(missing).toEqual({ ok: false, failure: { code: "storedFileMissing" } });

    const broken = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error("disk is gone")) });
    await expect(runRenderer(inspectJob, async () => ok(broken))).rejects.toThrow("disk is gone");
  });
});

describe("an installation without its renderer", () => {
  const before = process.env.MERIDIAN_RENDERER;

  afterEach(() => {
    if (before === undefined) delete process.env.MERIDIAN_RENDERER;
    else process.env.MERIDIAN_RENDERER = before;
  });

  it("is a fault of ours and no refusal of the file", async () => {
    process.env.MERIDIAN_RENDERER = `${process.cwd()}/lib/evidence/rendering/no-such-renderer.mjs`;

    await expect(runRenderer(inspectJob, given(onePagePdf()))).rejects.toThrow("The renderer did not start");
  });
});

describe("many files at once", () => {
  it("wait for their turn and are all answered", async () => {
    const answers = await Promise.all(
      Array.from({ length: 7 }, () => runRenderer(inspectJob, given(onePagePdf()))),
    );

    expect(answers).toEqual(
      Array.from({ length: 7 }, () => ({ ok: true, value: { task: "inspect", pages: 1 } })),
    );
  });
});
