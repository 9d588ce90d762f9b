import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import PDFDocument from "pdfkit";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { PaperLanguage } from "@/prisma/seed/evidence/wording";

const require = createRequire(import.meta.url);

const fontFiles = {
  regular: "400Regular/GolosText_400Regular.ttf",
  medium: "500Medium/GolosText_500Medium.ttf",
  bold: "600SemiBold/GolosText_600SemiBold.ttf",
} as const;

export type Weight = keyof typeof fontFiles;

/** Full fonts with Cyrillic and ₽, read and decoded once for hundreds of papers: decoding takes longer than drawing. */
const fonts = Object.entries(fontFiles).map(
  ([weight, file]) =>
    [weight, create(readFileSync(require.resolve(`@expo-google-fonts/golos-text/${file}`)))] as const,
);

/**
 * The font with a memory of glyphs of its own. А and A are one glyph, and it remembers which letter it was first
 * written for: shared, that letter would stand in the text of every later paper.
 */
const unwritten = (font: Font): Font => Object.create(font, { _glyphs: { value: {}, writable: true } });

export const INK = "#1d1f24";
export const FAINT_INK = "#6b6f78";
export const HAIRLINE = "#c9ccd2";
export const PAGE_WIDTH = 595.28;
export const PAGE_HEIGHT = 841.89;

export type TextStyle = {
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly width?: number;
  readonly align?: "left" | "center" | "right" | "justify";
  readonly lineGap?: number;
  readonly spacing?: number;
};

export type LineStyle = { readonly width?: number; readonly color?: string };

/** A sheet to draw on, in points from the upper left corner. */
export type Paper = {
  readonly pdf: PDFKit.PDFDocument;
  /** Writes and answers the y below what was written. */
  readonly write: (text: string, x: number, y: number, style?: TextStyle) => number;
  readonly line: (from: readonly [number, number], to: readonly [number, number], style?: LineStyle) => void;
  readonly box: (
    corner: readonly [number, number],
    size: readonly [number, number],
    style?: LineStyle,
  ) => void;
};

export type PaperFacts = {
  readonly title: string;
  readonly author: string;
  readonly date: IsoDate;
  readonly language: PaperLanguage;
  readonly landscape?: boolean;
};

export type MadePdf = { readonly bytes: Uint8Array; readonly pages: number };

/** A PDF whose bytes depend on nothing but what is drawn: its dates are the paper's own. */
export const makePdf = async (facts: PaperFacts, draw: (paper: Paper) => void): Promise<MadePdf> => {
  const pdf = new PDFDocument({
    size: "A4",
    layout: facts.landscape ? "landscape" : "portrait",
    margin: 0,
    lang: facts.language,
    displayTitle: true,
    info: { Title: facts.title, Author: facts.author, CreationDate: new Date(`${facts.date}T09:00:00Z`) },
  });
  const bytes = collect(pdf);
  let pages = 1;
  pdf.on("pageAdded", () => {
    pages += 1;
  });
  for (const [weight, font] of fonts) pdf.registerFont(weight, unwritten(font));

  draw(paperOn(pdf));
  pdf.end();
  return { bytes: await bytes, pages };
};

const collect = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.once("end", () => resolve(Buffer.concat(chunks)));
    pdf.once("error", reject);
  });

const paperOn = (pdf: PDFKit.PDFDocument): Paper => ({
  pdf,
  write: (text, x, y, style = {}) => {
    const width = style.width ?? (text.includes("\n") ? PAGE_WIDTH : undefined);
    pdf
      .font(style.weight ?? "regular")
      .fontSize(style.size ?? 9)
      .fillColor(style.color ?? INK);
    pdf.text(text, x, y, {
      width,
      align: style.align,
      lineGap: style.lineGap ?? 1.5,
      characterSpacing: style.spacing,
      lineBreak: width !== undefined,
    });
    // Without a width pdfkit does not break lines, and does not move on either.
    return width === undefined ? y + pdf.currentLineHeight(true) + (style.lineGap ?? 1.5) : pdf.y;
  },
  line: ([fromX, fromY], [toX, toY], style = {}) => {
    pdf
      .lineWidth(style.width ?? 0.6)
      .strokeColor(style.color ?? INK)
      .moveTo(fromX, fromY)
      .lineTo(toX, toY)
      .stroke();
  },
  box: ([x, y], [width, height], style = {}) => {
    pdf
      .lineWidth(style.width ?? 0.6)
      .strokeColor(style.color ?? INK)
      .rect(x, y, width, height)
      .stroke();
  },
});
