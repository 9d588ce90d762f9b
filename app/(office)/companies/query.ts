import { z } from "zod";

/** An INN in an address; anything else is a page that is not there. */
export const innParam = z.string().regex(/^(\d{10}|\d{12})$/);

const after = z.string().max(400).nullable().catch(null).default(null);

const listQuery = z.object({
  q: z
    .string()
    .max(100)
    .transform((text) => text.trim())
    .catch("")
    .default(""),
  after,
});

export const readCompaniesQuery = (query: unknown) => listQuery.parse(query);

const pageQuery = z.object({
  year: z.coerce.number().int().min(2015).max(2100).nullable().catch(null).default(null),
  after,
});

export const readCompanyQuery = (query: unknown) => pageQuery.parse(query);
