const MEBIBYTE = 1024 * 1024;

/** One file: 25 MB. Larger scans are a setting of the scanner, not more evidence. */
export const MAX_FILE_BYTES = 25 * MEBIBYTE;

/** All files of one claim together: 200 MB. */
export const MAX_CLAIM_BYTES = 200 * MEBIBYTE;

/** Pages of one PDF. Longer contracts are handed in by chapters. */
export const MAX_PAGES = 500;

/** Pixels of one image: 40 megapixels, about an A3 sheet at 400 dpi. More is a decompression bomb. */
export const MAX_PIXELS = 40_000_000;

/** Widths in pixels a page can be had in: thumbnail, reading, zoom. */
export const pageWidths = [480, 1000, 1600] as const;
export type PageWidth = (typeof pageWidths)[number];

/** Narrows what came from an address or a form to a width that exists. */
export const isPageWidth = (width: number): width is PageWidth => pageWidths.some((known) => known === width);

/** How many bytes the next file of a claim may have, when its files have `usedBytes` together. */
export const bytesLeftInClaim = (usedBytes: number): number => Math.max(0, MAX_CLAIM_BYTES - usedBytes);
