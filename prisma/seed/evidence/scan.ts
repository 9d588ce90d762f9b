import { createCanvas, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import { MAX_PIXELS } from "@/lib/evidence/domain/evidence-limits";
import { runRenderer } from "@/lib/evidence/rendering/renderer-process";
import { ok } from "@/lib/shared/result";
import type { MadeEvidence } from "@/prisma/seed/evidence/evidence-facts";
import { fingerprintOf } from "@/prisma/seed/evidence/wording";

const WIDTH = 1240;
const JPEG_QUALITY = 82;

/** The first page of a PDF as an office scanner would have it: a JPEG on off-white paper, a little askew, with dust. */
export const scanOf = async (made: MadeEvidence): Promise<MadeEvidence> => {
  const page = await loadImage(Buffer.from(await firstPage(made)));
  const height = Math.round((WIDTH * page.height) / page.width);
  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext("2d");
  const seed = fingerprintOf("scan", made.fileName);

  context.fillStyle = "#e9e6df";
  context.fillRect(0, 0, WIDTH, height);
  context.translate(WIDTH / 2, height / 2);
  context.rotate((((seed % 21) - 10) / 10) * (Math.PI / 180));
  context.globalCompositeOperation = "multiply";
  context.drawImage(page, -WIDTH / 2, -height / 2, WIDTH, height);
  context.resetTransform();
  drawDust(context, height, seed);

  return {
    fileName: made.fileName.replace(/\.pdf$/, ".jpg"),
    bytes: await canvas.encode("jpeg", JPEG_QUALITY),
    mime: "image/jpeg",
    kind: "jpeg",
    pages: 1,
  };
};

const firstPage = async (made: MadeEvidence): Promise<Uint8Array> => {
  const job = {
    task: "render",
    kind: "pdf",
    page: 1,
    width: WIDTH,
    maxPixels: MAX_PIXELS,
    maxPagePixels: 4_000_000,
  } as const;
  const answer = await runRenderer(job, async () => ok(streamOf(made.bytes)));

  if (!answer.ok || answer.value.task !== "render") throw new Error(`Could not scan ${made.fileName}`);
  return answer.value.bytes;
};

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

const drawDust = (context: SKRSContext2D, height: number, seed: number): void => {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };

  context.globalCompositeOperation = "source-over";
  for (let speck = 0; speck < 900; speck += 1) {
    context.fillStyle = `rgba(60, 55, 50, ${(5 + next(20)) / 100})`;
    context.fillRect(next(WIDTH), next(height), 1 + next(2), 1);
  }
};
