import { z } from "zod";
import { locales, themes } from "@/lib/i18n/locale";

/** The language and the theme of a person's own pages; letters come in the language too. */
export const lookInput = z.strictObject({ locale: z.enum(locales), theme: z.enum(themes) });
