import "server-only";
import { z } from "zod";

const mostBytes = 64 * 1024;

/** The JSON of a script's request; null when it is longer than any of ours, or no JSON. */
export const smallJson = async (request: Request): Promise<unknown> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
};

/** The request itself, for a body that is read while it arrives and judged part by part. */
export const whileItArrives = async (request: Request): Promise<Request> => request;
export const arriving = z.instanceof(Request);
