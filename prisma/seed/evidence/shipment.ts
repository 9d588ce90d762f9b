import type { EvidenceFacts } from "@/prisma/seed/evidence/evidence-facts";
import { countryName, digitsFrom, fingerprintOf } from "@/prisma/seed/evidence/wording";

export type Shipment = {
  readonly goods: string;
  readonly packages: number;
  readonly grossKilograms: number;
  readonly consignee: string;
  readonly destination: string;
  readonly vehicle: string;
};

const consignees = ["Sample Trading", "Demo Import", "Test Distribution", "Model Supply"] as const;
const airports: Readonly<Record<string, string>> = {
  IT: "MXP",
  IN: "BOM",
  US: "JFK",
  CZ: "PRG",
  CN: "PVG",
  KR: "ICN",
};

/** The same cargo on every paper about one invoice. */
export const shipmentOf = (facts: EvidenceFacts): Shipment => {
  const seed = fingerprintOf("shipment", facts.supplier.name, facts.invoiceNumber);
  const country = facts.destination ?? "KZ";
  const name = consignees[seed % consignees.length] ?? consignees[0];

  return {
    goods: [facts.goods ?? facts.purpose, facts.hsCode ? `HS ${facts.hsCode}` : ""]
      .filter(Boolean)
      .join("\n"),
    packages: 4 + (seed % 40),
    grossKilograms: 180 + (seed % 900),
    consignee: `${name}\n${(seed % 90) + 1} Sample Street\n${countryName(country, "en")}`,
    destination: countryName(country, "en"),
    vehicle: `А ${digitsFrom(seed, 3)} МР 799 / АН ${digitsFrom(seed + 1, 4)} 77`,
  };
};

export const airportOf = (country: string | undefined): string => airports[country ?? ""] ?? "ALA";
