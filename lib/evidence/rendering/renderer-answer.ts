import { z } from "zod";
import { fail, ok, type Result } from "@/lib/shared/result";

const failureSchema = z.discriminatedUnion("code", [
  z.object({ code: z.literal("fileDamaged") }),
  z.object({ code: z.literal("pdfEncrypted") }),
  z.object({
    code: z.literal("pdfActive"),
    found: z.enum(["script", "launch", "attachment", "form", "media"]),
  }),
  z.object({ code: z.literal("tooManyPages"), pages: z.int(), maxPages: z.int() }),
  z.object({ code: z.literal("tooManyPixels"), maxMegapixels: z.number() }),
  z.object({ code: z.literal("noSuchPage") }),
]);

const headerSchema = z.union([
  z.object({ failure: failureSchema }),
  z.object({ pages: z.int().min(1) }),
  z.object({ mime: z.literal("image/webp") }),
]);

export type AnswerFailure = Readonly<z.infer<typeof failureSchema>>;

export type RendererAnswer =
  | { readonly task: "inspect"; readonly pages: number }
  | { readonly task: "render"; readonly mime: "image/webp"; readonly bytes: Uint8Array };

const NEWLINE = 0x0a;

/**
 * The answer of the renderer after its "ready". It comes from a process that has read a hostile file, hence it is
 * checked like anything that comes from outside.
 */
export const parseAnswer = (output: Buffer): Result<RendererAnswer, AnswerFailure> => {
  const end = output.indexOf(NEWLINE);
  const header = headerSchema.safeParse(parseJson(output.subarray(0, Math.max(0, end)).toString("utf8")));
  if (!header.success) return fail({ code: "fileDamaged" });

  if ("failure" in header.data) return fail(header.data.failure);
  if ("pages" in header.data) return ok({ task: "inspect", pages: header.data.pages });
  return ok({ task: "render", mime: header.data.mime, bytes: output.subarray(end + 1) });
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
