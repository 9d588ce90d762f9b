import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { cleanFileName } from "@/lib/evidence/domain/file-names";
import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { accentOf } from "@/prisma/seed/evidence/marks";
import { INK } from "@/prisma/seed/evidence/paper";
import { buyerName, countryName, digitsFrom, fingerprintOf } from "@/prisma/seed/evidence/wording";

const require = createRequire(import.meta.url);
const FAMILY = "Golos Sample";
const WIDTH = 1200;
const HEIGHT = 900;

GlobalFonts.registerFromPath(
  require.resolve("@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf"),
  FAMILY,
);

/** The new label of the goods for a foreign market, as a designer sends it: a PNG picture. */
export const makeLayoutSample: EvidenceMaker = async (facts) => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  drawLabel(canvas.getContext("2d"), facts);
  const name = cleanFileName(
    `Макет этикетки ${facts.documentNumber ?? facts.invoiceNumber}`.replace(/[\\/]/g, "-"),
  );

  return {
    fileName: `${name}.png`,
    bytes: await canvas.encode("png"),
    mime: "image/png",
    kind: "png",
    pages: 1,
  };
};

type Written = { readonly text: string; readonly y: number; readonly size: number; readonly color?: string };

const drawLabel = (context: SKRSContext2D, facts: EvidenceFacts): void => {
  const market = facts.destination ? countryName(facts.destination, "en") : "Export";
  const texts: readonly Written[] = [
    { text: buyerName(facts), y: 150, size: 46, color: "white" },
    { text: `Made in Russia · ${market}`, y: 220, size: 32, color: "white" },
    { text: facts.goods ?? facts.purpose, y: 360, size: 52 },
    ...facts.rows
      .slice(0, 4)
      .map(({ text }, row) => ({ text: `— ${text}`, y: 440 + row * 54, size: 30, color: "#4a4d55" })),
    {
      text: `HS ${facts.hsCode ?? "—"}     ${facts.invoiceNumber}     CMYK, 300 dpi`,
      y: 790,
      size: 26,
      color: "#6b6f78",
    },
  ];

  context.fillStyle = "#eceae4";
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = "white";
  context.fillRect(60, 60, WIDTH - 120, HEIGHT - 120);
  context.fillStyle = accentOf(facts.buyer.name);
  context.fillRect(60, 60, WIDTH - 120, 210);
  drawCropMarks(context);
  drawBarcode(context, fingerprintOf("barcode", facts.invoiceNumber));

  for (const { text, y, size, color } of texts) {
    context.font = `${size}px "${FAMILY}"`;
    context.fillStyle = color ?? INK;
    context.fillText(text, 100, y, WIDTH - 200);
  }
};

const drawCropMarks = (context: SKRSContext2D): void => {
  context.strokeStyle = INK;
  context.lineWidth = 2;
  for (const [x, y] of [
    [60, 60],
    [WIDTH - 60, 60],
    [60, HEIGHT - 60],
    [WIDTH - 60, HEIGHT - 60],
  ] as const) {
    context.strokeRect(x - 14, y - 1, 28, 2);
    context.strokeRect(x - 1, y - 14, 2, 28);
  }
};

const drawBarcode = (context: SKRSContext2D, seed: number): void => {
  context.fillStyle = INK;
  let x = 830;
  for (const digit of digitsFrom(seed, 36)) {
    const width = 1 + (Number(digit) % 4);
    context.fillRect(x, 640, width, 120);
    x += width + 2 + (Number(digit) % 3);
  }
};
