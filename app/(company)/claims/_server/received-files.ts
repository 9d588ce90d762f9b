import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import busboy from "busboy";
import { MAX_CLAIM_BYTES } from "@/lib/evidence/domain/evidence-limits";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

type ReceivedFile = { readonly stream: Readable; readonly fileName: string };
type Fields = Readonly<Record<string, string>>;

const mostFiles = 20;
// A whole claim's worth of files, and what the form adds around them.
const mostBytes = MAX_CLAIM_BYTES + 1024 * 1024;

/**
 * Reads a form with files as it arrives: `take` gets each file as a stream, with the fields that stood before it.
 * Nothing is held in memory. What `take` does not read is thrown away.
 */
export const receiveFiles = async <T>(
  request: Request,
  take: (file: ReceivedFile, fields: Fields) => Promise<T>,
): Promise<Result<readonly T[], Failure>> => {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  if (!isForm || !request.body) return fail({ code: "fileMissing" });
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes)
    return fail({ code: "claimTooLarge", maxMegabytes: MAX_CLAIM_BYTES / 1024 / 1024 });

  try {
    const taken = await parse(request, request.body as NodeWebStream, take);
    return taken.length === 0 ? fail({ code: "fileMissing" }) : ok(taken);
  } catch (error) {
    if (error instanceof BrokenForm) return fail({ code: "uploadInterrupted" });
    throw error;
  }
};

/** What arrived is no whole form: the connection broke off, or a program has sent something else. */
class BrokenForm extends Error {}

const parse = <T>(
  request: Request,
  body: NodeWebStream,
  take: (file: ReceivedFile, fields: Fields) => Promise<T>,
): Promise<readonly T[]> =>
  new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    const taken: Promise<T>[] = [];
    const parser = formParser(request.headers.get("content-type") ?? "");
    parser.on("field", (name, value) => {
      fields[name] = value;
    });
    parser.on("file", (_name, stream, { filename }) => {
      // A file field in which nothing was chosen.
      if (!filename) return stream.resume();
      const work = take({ stream, fileName: filename }, { ...fields }).finally(() => stream.resume());
      // The refusal is told when all are through; until then it is nobody's.
      work.catch(() => undefined);
      taken.push(work);
      return undefined;
    });
    parser.on("close", () => Promise.all(taken).then(resolve, reject));
    parser.on("error", () => Promise.allSettled(taken).then(() => reject(new BrokenForm())));
    Readable.fromWeb(body)
      .on("error", (error) => parser.destroy(error))
      .pipe(parser);
  });

const formParser = (contentType: string) => {
  try {
    return busboy({
      headers: { "content-type": contentType },
      limits: { files: mostFiles, fields: 20, fieldSize: 1000, fieldNameSize: 100 },
      defParamCharset: "utf8",
    });
  } catch {
    // A type without a boundary.
    throw new BrokenForm();
  }
};
