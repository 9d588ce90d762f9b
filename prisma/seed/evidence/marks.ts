import type { Paper } from "@/prisma/seed/evidence/paper";
import { fingerprintOf } from "@/prisma/seed/evidence/wording";

const STAMP_BLUE = "#3c57a8";
const PEN_BLUE = "#23367d";

const accents = ["#0b5b78", "#7a3e12", "#23573b", "#5a2a6e", "#8a1f2f", "#274690"] as const;

/** The house colour of a supplier: the same on all of its papers. */
export const accentOf = (name: string): string => accents[fingerprintOf(name) % accents.length] ?? accents[0];

/** A sign for the letterhead, one of three shapes. */
export const drawEmblem = ({ pdf }: Paper, name: string, x: number, y: number): void => {
  const seed = fingerprintOf("emblem", name);
  const color = accentOf(name);
  pdf.save().fillColor(color);

  if (seed % 3 === 0)
    pdf
      .circle(x + 13, y + 13, 13)
      .fill()
      .fillColor("white")
      .circle(x + 17, y + 10, 8)
      .fill();
  else if (seed % 3 === 1) pdf.polygon([x, y + 26], [x + 13, y], [x + 26, y + 26], [x + 13, y + 18]).fill();
  else
    pdf
      .rect(x, y, 11, 26)
      .fill()
      .rect(x + 15, y + 8, 11, 18)
      .fill();
  pdf.restore();
};

/** A signature: a tall first letter, a few swings, a tail; `name` decides how tall, how many, how long. */
export const drawSignature = ({ pdf }: Paper, name: string, x: number, y: number): void => {
  const swing = (step: number, range: number): number => fingerprintOf(name, String(step)) % range;
  const swings = 3 + swing(0, 4);
  const slant = 4 + swing(1, 6);

  pdf.save().lineWidth(1.1).lineCap("round").strokeColor(PEN_BLUE).moveTo(x, y);
  pdf.bezierCurveTo(x + slant, y - 24 - swing(2, 12), x + 16, y - 30, x + 10, y + 4 + swing(3, 8));
  let left = x + 10;
  for (let step = 0; step < swings; step += 1) {
    const right = left + 7 + swing(step + 20, 6);
    pdf.bezierCurveTo(
      left + 2,
      y - 6 - swing(step + 30, 12),
      right,
      y - 8,
      right - 1,
      y + swing(step + 40, 4),
    );
    left = right;
  }
  pdf.bezierCurveTo(left + 8, y + 6, left + 16, y - 4, left + 20 + swing(5, 26), y - 6 + swing(6, 10));
  pdf.stroke().restore();
};

/** The round seal of a Russian company, slightly turned as by hand. */
export const drawSeal = ({ pdf }: Paper, name: string, x: number, y: number): void => {
  const turn = (fingerprintOf("seal", name) % 30) - 15;
  const shortName = name.replace(/^(?:ООО|АО|ПАО|ЗАО|ИП)\s+/, "");

  pdf
    .save()
    .rotate(turn, { origin: [x, y] })
    .strokeColor(STAMP_BLUE)
    .fillColor(STAMP_BLUE);
  pdf.strokeOpacity(0.75).fillOpacity(0.75).lineWidth(1.4).circle(x, y, 42).stroke();
  pdf.lineWidth(0.6).circle(x, y, 30).stroke();
  writeAround(pdf, `${name.toUpperCase()} ✦`, { x, y, radius: 33.5 });
  pdf
    .font("medium")
    .fontSize(7)
    .text(shortName, x - 27, y - 8, { width: 54, align: "center" });
  pdf.restore();
};

type Circle = { readonly x: number; readonly y: number; readonly radius: number };

const writeAround = (pdf: PDFKit.PDFDocument, text: string, { x, y, radius }: Circle): void => {
  const shown = text.replace(/✦/g, "•").slice(0, 44);
  const characters = [...`${shown} `.repeat(Math.max(1, Math.floor(44 / (shown.length + 1))))];
  pdf.font("medium").fontSize(5.6);

  for (const [index, character] of characters.entries()) {
    pdf.save().rotate((360 / characters.length) * index, { origin: [x, y] });
    pdf.text(character, x - 2, y - radius - 6.2, { lineBreak: false });
    pdf.restore();
  }
};

/** The rectangular mark of a bank, or of customs: what was done, by whom, when. */
export const drawOfficeMark = (
  { pdf }: Paper,
  lines: readonly [string, string, string],
  [x, y]: readonly [number, number],
  turn = -3,
): void => {
  pdf
    .save()
    .rotate(turn, { origin: [x, y] })
    .strokeColor(STAMP_BLUE)
    .fillColor(STAMP_BLUE);
  pdf.strokeOpacity(0.8).fillOpacity(0.8).lineWidth(1.2).roundedRect(x, y, 150, 52, 3).stroke();
  pdf
    .font("medium")
    .fontSize(8)
    .text(lines[0], x, y + 7, { width: 150, align: "center" });
  pdf
    .font("bold")
    .fontSize(11)
    .text(lines[1], x, y + 19, { width: 150, align: "center" });
  pdf
    .font("regular")
    .fontSize(8)
    .text(lines[2], x, y + 36, { width: 150, align: "center" });
  pdf.restore();
};
