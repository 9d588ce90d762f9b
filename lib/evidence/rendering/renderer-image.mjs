// The image part of the renderer: proves that an image decodes, and makes a clean picture of it.

import sharp from "sharp";

sharp.concurrency(1);
sharp.cache(false);
// Every loader but these three is out of reach (SVG, HEIF, TIFF, … and whatever libvips learns next).
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});

const WEBP_QUALITY = 85;

const open = (bytes, { maxPixels }) =>
  sharp(bytes, { limitInputPixels: maxPixels, failOn: "error", pages: 1, sequentialRead: true });

const isTooLarge = (error) => error instanceof Error && /exceeds pixel limit/i.test(error.message);

const tooManyPixels = ({ maxPixels }) => ({
  failure: { code: "tooManyPixels", maxMegapixels: maxPixels / 1_000_000 },
});

/** Decodes the whole image once: a header alone proves nothing. */
export const inspect = async (bytes, job) => {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (format !== job.kind) return { failure: { code: "fileDamaged" } };
  if (width * height > job.maxPixels) return tooManyPixels(job);

  await open(bytes, job).resize(16, 16, { fit: "inside" }).raw().toBuffer();
  return { pages: 1 };
};

/** Upright, in sRGB, without metadata: where the photograph was taken is nobody's business. */
export const render = async (bytes, job) => {
  if (job.page !== 1) return { failure: { code: "noSuchPage" } };

  try {
    const image = await open(bytes, job)
      .autoOrient()
      .resize({ width: job.width, height: job.width * 8, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .webp({ quality: WEBP_QUALITY })
      .toBuffer();
    return { mime: "image/webp", image };
  } catch (error) {
    if (isTooLarge(error)) return tooManyPixels(job);
    throw error;
  }
};
