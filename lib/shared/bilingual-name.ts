/** A name in both languages of the product; both are always there. */
export type BilingualName = { readonly ru: string; readonly en: string };
