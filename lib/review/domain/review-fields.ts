import { z } from "zod";
import { fieldOf, linesField } from "@/lib/shared/fields";
import { isUuid } from "@/lib/shared/ids";
import { fail, ok } from "@/lib/shared/result";

/** The version of the claim that the page showed: what was decided on an older one is refused. */
export const versionField = () => z.coerce.number().int().min(1);

/** Sent by a form without scripts to say where to go back; only the query of a page of ours. */
export const returnQueryField = () =>
  z
    .string()
    .max(400)
    .regex(/^[\w=&%.+-]*$/)
    .optional();

/** Longest sentence to a company. */
export const longestNote = 2_000;

/** A text that may be left out; absent and empty are the same. */
export const optionalLines = (most = longestNote) =>
  z
    .union([z.literal("").transform(() => ""), linesField(most)])
    .optional()
    .transform((text) => text ?? "");

/** A person chosen from a list. */
export const personField = () =>
  fieldOf((text) => (isUuid(text) ? ok(text) : fail({ code: "assigneeMissing" })));
