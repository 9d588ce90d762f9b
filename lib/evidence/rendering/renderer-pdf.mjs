// The PDF part of the renderer: opens a PDF with pdfjs, looks for what should not be in it, draws its pages.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import {
  AnnotationMode,
  GlobalWorkerOptions,
  getDocument,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.min.mjs";
import { findActiveContent } from "./pdf-active-content.mjs";

const require = createRequire(import.meta.url);
const pdfjsFolder = dirname(require.resolve("pdfjs-dist/package.json"));
GlobalWorkerOptions.workerSrc = join(pdfjsFolder, "legacy/build/pdf.worker.min.mjs");

const WEBP_QUALITY = 88;
/** WebP ends at 16,383 pixels. */
const LONGEST_SIDE = 16_000;
const liberationStyles = ["Regular", "Bold", "Italic", "BoldItalic"];

/**
 * PDFs often name Times or Courier without embedding them, and the substitutes that come with pdfjs (Foxit) have no
 * Cyrillic: half of a Russian invoice would be blank. Liberation Sans, from the same package, has it.
 */
const withCyrillic = (filename) => {
  const [, style] = /^Foxit(?:Serif|Fixed)(|Bold|Italic|BoldItalic)\.pfb$/.exec(filename) ?? [];
  return style === undefined ? filename : `LiberationSans-${style || "Regular"}.ttf`;
};

/** The same fonts everywhere, whatever is installed: fonts that pdfjs knows nothing of fall back to these names. */
const registerFallbackFonts = async () => {
  for (const style of liberationStyles) {
    const font = await readFile(join(pdfjsFolder, "standard_fonts", `LiberationSans-${style}.ttf`));
    for (const family of ["sans-serif", "serif", "monospace"]) GlobalFonts.register(font, family);
  }
};

/** Serves fonts, character maps and decoders from the package's folders: no address is ever fetched. */
class PackagedData {
  async fetch({ kind, filename }) {
    const folder = { cMapUrl: "cmaps", standardFontDataUrl: "standard_fonts", wasmUrl: "wasm" }[kind];
    if (!folder || !/^[\w.-]+$/.test(filename)) throw new Error(`No such data: ${kind} ${filename}`);
    return new Uint8Array(await readFile(join(pdfjsFolder, folder, withCyrillic(filename))));
  }
}

const open = (bytes, { maxPixels }) =>
  getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: PackagedData,
    cMapPacked: true,
    iccUrl: join(pdfjsFolder, "iccs") + sep,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: maxPixels,
    canvasMaxAreaInBytes: maxPixels * 4,
  }).promise;

export const inspect = async (bytes, job) => {
  // pdfjs takes the bytes away, hence the text is made first.
  const text = bytes.toString("latin1");

  try {
    const document = await open(bytes, job);
    return (await refusal(document, text, job)) ?? { pages: document.numPages };
  } catch (error) {
    if (error?.name === "PasswordException") return { failure: { code: "pdfEncrypted" } };
    throw error;
  }
};

const refusal = async (document, text, { maxPages }) => {
  const { info } = await document.getMetadata();
  // A file that opens without a password may still be encrypted, and then its names cannot be looked through.
  if (info.EncryptFilterName) return { failure: { code: "pdfEncrypted" } };

  const pages = document.numPages;
  if (pages < 1) return { failure: { code: "fileDamaged" } };
  if (pages > maxPages) return { failure: { code: "tooManyPages", pages, maxPages } };

  const found = findActiveContent(text) ?? (info.IsXFAPresent ? "form" : await activeByApi(document));
  return found ? { failure: { code: "pdfActive", found } } : null;
};

/** What pdfjs itself understands of the document, beside the names that stand in the file. */
const activeByApi = async (document) => {
  const [scripts, attachments] = await Promise.all([document.getJSActions(), document.getAttachments()]);
  if (scripts) return "script";
  if (attachments) return "attachment";

  for (let number = 1; number <= document.numPages; number += 1) {
    // Getting every page proves the page tree as well: a page that is not there throws.
    const page = await document.getPage(number);
    if (await page.getJSActions()) return "script";
    page.cleanup();
  }
  return null;
};

export const render = async (bytes, job) => {
  await registerFallbackFonts();
  const document = await open(bytes, job);
  if (job.page > document.numPages) return { failure: { code: "noSuchPage" } };

  const page = await document.getPage(job.page);
  const viewport = page.getViewport({ scale: scaleFor(page.getViewport({ scale: 1 }), job) });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE, background: "#ffffff" })
    .promise;
  return { mime: "image/webp", image: await canvas.encode("webp", WEBP_QUALITY) };
};

/** The wanted width, unless the page is a ribbon that would not fit into the memory or into a picture. */
const scaleFor = ({ width, height }, job) =>
  Math.min(job.width / width, LONGEST_SIDE / height, Math.sqrt(job.maxPagePixels / (width * height)));
