import type { EvidenceFacts } from "@/prisma/seed/evidence/evidence-facts";
import { drawEmblem } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, PAGE_WIDTH, type Paper } from "@/prisma/seed/evidence/paper";
import { countryName, digitsFrom, fingerprintOf, languageOf } from "@/prisma/seed/evidence/wording";

export const MARGIN = 48;
export const RIGHT = PAGE_WIDTH - MARGIN;
export const CONTENT_WIDTH = RIGHT - MARGIN;

const streets = ["Складской проезд", "Транспортная улица", "улица Образцовая", "Заводской переулок"] as const;

/** The supplier's address as given, or one that belongs to nobody. */
export const addressOf = (facts: EvidenceFacts): string => {
  const { supplier } = facts;
  if (supplier.address) return supplier.address;

  const seed = fingerprintOf("address", supplier.name);
  if (languageOf(facts) === "ru")
    return `115${digitsFrom(seed, 3)}, Москва, ${streets[seed % 4]}, ${(seed % 60) + 1}`;
  return `${(seed % 90) + 1} Sample Street, ${countryName(supplier.country, "en")}`;
};

/** Emblem, name, tax numbers and address of the supplier. Answers the y below. */
export const drawLetterhead = (paper: Paper, facts: EvidenceFacts): number => {
  const { supplier } = facts;
  const isRussian = languageOf(facts) === "ru";
  const textX = MARGIN + 38;

  drawEmblem(paper, supplier.name, MARGIN, 46);
  const below = paper.write(supplier.name, textX, 44, { size: 13, weight: "bold", width: 330 });
  const lines = [
    supplier.taxId ? `${isRussian ? "ИНН" : "VAT / Reg. No."} ${supplier.taxId}` : "",
    addressOf(facts),
  ];
  const end = paper.write(lines.filter(Boolean).join("\n"), textX, below, {
    size: 8.5,
    color: FAINT_INK,
    width: 330,
  });
  return Math.max(end, 84);
};

/** Account details that pay into nowhere; the same on every paper of one supplier. */
export const bankOf = (
  supplierName: string,
): { readonly bank: string; readonly bik: string; readonly account: string } => {
  const seed = fingerprintOf("bank", supplierName);

  return { bank: "АКБ «Речной» (демо)", bik: "044599902", account: `40702810${digitsFrom(seed, 12)}` };
};
