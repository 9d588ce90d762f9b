import { z } from "zod";
import { isCategoryCode } from "@/lib/programmes/domain/rulebook/category-code";

/** Anything that is none of ours falls back to the running year, all categories, the beginning. */
const approvedQuery = z.object({
  year: z.coerce.number().int().min(2015).max(2100).nullable().catch(null).default(null),
  category: z.string().refine(isCategoryCode).nullable().catch(null).default(null),
  after: z.string().max(200).nullable().catch(null).default(null),
});

export const readApprovedQuery = (query: unknown) => approvedQuery.parse(query);

type Filter = { readonly fiscalYear: number; readonly category: string | null };

/** The query of a view, without its cursor. */
export const approvedQueryText = ({ fiscalYear, category }: Filter): string =>
  new URLSearchParams({ year: String(fiscalYear), ...(category ? { category } : {}) }).toString();
