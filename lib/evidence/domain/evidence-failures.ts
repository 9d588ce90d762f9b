import type { FileKind } from "@/lib/evidence/domain/file-kinds";

/** What a refused file was recognised as, when a sentence can say something more helpful than "not accepted". */
export type ForeignType =
  | "svg"
  | "html"
  | "xml"
  | "text"
  | "office"
  | "archive"
  | "heic"
  | "image"
  | "media"
  | "program"
  | "unknown";

/** What makes a PDF act by itself. */
export type ActiveContent = "script" | "launch" | "attachment" | "form" | "media";

export type TypeFailure =
  | { readonly code: "fileEmpty" }
  | { readonly code: "typeNotAccepted"; readonly found: ForeignType }
  | { readonly code: "fileMixed"; readonly kind: FileKind }
  | { readonly code: "fileTruncated" };

export type NameFailure = {
  readonly code: "extensionMismatch";
  readonly extension: string;
  readonly kind: FileKind;
};

export type InspectionFailure =
  | { readonly code: "fileDamaged" }
  | { readonly code: "pdfEncrypted" }
  | { readonly code: "pdfActive"; readonly found: ActiveContent }
  | { readonly code: "tooManyPages"; readonly pages: number; readonly maxPages: number }
  | { readonly code: "tooManyPixels"; readonly maxMegapixels: number }
  | { readonly code: "fileTooComplex" }
  | { readonly code: "inspectionBusy" };

export type UploadFailure =
  | { readonly code: "fileTooLarge"; readonly maxMegabytes: number }
  | { readonly code: "claimTooLarge"; readonly maxMegabytes: number }
  | { readonly code: "uploadInterrupted" }
  | { readonly code: "storageFull" };

export type ReadFailure =
  | { readonly code: "storedFileMissing" }
  | { readonly code: "storedFileDamaged" }
  | { readonly code: "noSuchPage" };

/** Every reason for which a file is not taken, or a page of it not shown; words: `evidence.failure.<code>`. */
export type EvidenceFailure = TypeFailure | NameFailure | InspectionFailure | UploadFailure | ReadFailure;
