import type { TypeFailure } from "@/lib/evidence/domain/evidence-failures";
import type { FileKind } from "@/lib/evidence/domain/file-kinds";
import {
  acceptedTypeOf,
  endsLikePdf,
  endsLikeZip,
  foreignTypeOf,
  holdsMarkup,
  holdsPdfHeader,
} from "@/lib/evidence/domain/file-signatures";
import { fail, ok, type Result } from "@/lib/shared/result";

/**
 * The type of a file by its content alone. `first` are its first bytes (1,100 at least, or all), `last` its last
 * (65,557 at least, or all). A file that could also be read as another type is refused (`fileMixed`): two programs
 * would show two different documents.
 */
export const sniffType = (first: Uint8Array, last: Uint8Array): Result<FileKind, TypeFailure> => {
  if (first.length === 0) return fail({ code: "fileEmpty" });

  const kind = acceptedTypeOf(first);
  if (kind === null) return refuseForeign(first);

  if (holdsMarkup(first) || endsLikeZip(last)) return fail({ code: "fileMixed", kind });
  if (kind !== "pdf" && holdsPdfHeader(first)) return fail({ code: "fileMixed", kind });
  if (kind === "pdf" && !endsLikePdf(last)) return fail({ code: "fileTruncated" });
  return ok(kind);
};

const refuseForeign = (first: Uint8Array): Result<never, TypeFailure> =>
  holdsPdfHeader(first)
    ? fail({ code: "fileMixed", kind: "pdf" })
    : fail({ code: "typeNotAccepted", found: foreignTypeOf(first) });
