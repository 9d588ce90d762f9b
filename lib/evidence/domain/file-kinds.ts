export type FileKindFacts = {
  readonly mime: string;
  /** The first one is given to files that came without an extension. */
  readonly extensions: readonly [string, ...string[]];
};

/**
 * The file types that are accepted as evidence, decided by content. The type a browser announces is not asked: it
 * is made from the extension, which has to agree anyway, and is wrong on half-configured machines.
 */
export const fileKinds = {
  pdf: { mime: "application/pdf", extensions: ["pdf"] },
  jpeg: { mime: "image/jpeg", extensions: ["jpg", "jpeg", "jpe", "jfif"] },
  png: { mime: "image/png", extensions: ["png"] },
  webp: { mime: "image/webp", extensions: ["webp"] },
} as const satisfies Record<string, FileKindFacts>;

export type FileKind = keyof typeof fileKinds;

/** The kind a stored media type stands for, or null when no accepted type has it. */
export const kindOfMime = (mime: string): FileKind | null =>
  allKinds.find((kind) => fileKinds[kind].mime === mime) ?? null;

const allKinds = ["pdf", "jpeg", "png", "webp"] as const satisfies readonly FileKind[];

/** The `accept` attribute of every file field: extensions for desktops, types for phones' pickers. */
export const acceptedFiles: string = Object.values(fileKinds)
  .flatMap(({ mime, extensions }) => [mime, ...extensions.map((extension) => `.${extension}`)])
  .join(",");
