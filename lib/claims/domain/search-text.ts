import type { ClaimSnapshot } from "@/lib/claims/domain/claim-snapshot";

/** What a claim is found by: its number, the company under every name, its suppliers; each once, in lower case. */
export const searchTextOf = ({ number, company, lines }: ClaimSnapshot): string => {
  const suppliers = lines.map(({ supplierName }) => supplierName);
  const words = [number, company.nameRu, company.nameEn, company.inn, ...suppliers];
  return [...new Set(words)].join(" ").toLowerCase();
};
