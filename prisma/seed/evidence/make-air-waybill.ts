import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { drawForm, type FormBox } from "@/prisma/seed/evidence/form-boxes";
import { addressOf } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { drawSignature } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, type Paper } from "@/prisma/seed/evidence/paper";
import { airportOf, shipmentOf } from "@/prisma/seed/evidence/shipment";
import { amountText, longDate } from "@/prisma/seed/evidence/wording";

const FORM_BLUE = "#1f4f8f";
const LEFT = 40;
const HALF = 257;
const MIDDLE = LEFT + HALF;

/** The waybill of air freight, not negotiable. */
export const makeAirWaybill: EvidenceMaker = (facts) => {
  const number = (facts.documentNumber ?? facts.invoiceNumber).replace(/^h?awb\s*(?:№|no\.?)?\s*/i, "");

  return madePdf(facts, { title: `AWB ${number}`, language: "en" }, (paper) =>
    drawWaybill(paper, facts, number),
  );
};

const drawWaybill = (paper: Paper, facts: EvidenceFacts, number: string): void => {
  paper.write(`SVO  ${number}`, LEFT, 36, { size: 15, weight: "bold" });
  paper.write("Air Waybill", MIDDLE + 110, 36, { size: 15, weight: "bold", color: FORM_BLUE });
  paper.write("Not negotiable. Copies 1, 2 and 3 are originals and have the same validity.", LEFT, 58, {
    size: 7,
    color: FAINT_INK,
  });
  drawForm(paper, [...partyBoxes(facts), ...routeBoxes(facts), ...cargoBoxes(facts)], FORM_BLUE);
  drawSignature(paper, facts.supplier.name, MIDDLE + 60, 690);
  paper.write("Signature of carrier or its agent", MIDDLE + 8, 706, { size: 6.5, color: FAINT_INK });
};

const partyBoxes = (facts: EvidenceFacts): readonly FormBox[] => {
  const { buyer, supplier } = facts;
  const shipper = `${buyer.nameEn ?? buyer.name}\nINN ${buyer.inn}\nMoscow, Russia`;
  const issuer = `${supplier.name}\n${addressOf(facts)}`;

  return [
    { at: [LEFT, 74], size: [HALF, 72], label: "Shipper's name and address", value: shipper },
    { at: [MIDDLE, 74], size: [HALF, 72], label: "Issued by", value: issuer, style: { weight: "medium" } },
    {
      at: [LEFT, 146],
      size: [HALF, 72],
      label: "Consignee's name and address",
      value: shipmentOf(facts).consignee,
    },
    {
      at: [MIDDLE, 146],
      size: [HALF, 72],
      label: "Accounting information",
      value: `Invoice ${facts.invoiceNumber}\nFreight prepaid`,
    },
  ];
};

const routeBoxes = (facts: EvidenceFacts): readonly FormBox[] => {
  const fields = [
    ["Airport of departure", "SVO Moscow", 120],
    ["To", airportOf(facts.destination), 60],
    ["By first carrier", facts.supplier.name, 134],
    ["Currency", facts.currency, 50],
    ["Charges", "PP", 40],
    ["Declared value", "NVD", 110],
  ] as const;
  let x = LEFT;

  return fields.map(([label, value, width]): FormBox => {
    const box: FormBox = { at: [x, 218], size: [width, 36], label, value };
    x += width;
    return box;
  });
};

const cargoBoxes = (facts: EvidenceFacts): readonly FormBox[] => {
  const shipment = shipmentOf(facts);
  const sum = amountText(facts.amount, facts.currency, "en");
  const columns = [
    ["No. of pieces", 60, String(shipment.packages)],
    ["Gross weight, kg", 76, String(shipment.grossKilograms)],
    ["Rate class", 56, "Q"],
    ["Chargeable weight", 80, String(shipment.grossKilograms + 12)],
    ["Total", 82, sum],
    ["Nature and quantity of goods", 160, shipment.goods],
  ] as const;
  let x = LEFT;

  const cargo = columns.map(([label, width, value]): FormBox => {
    const box: FormBox = { at: [x, 290], size: [width, 210], label, value };
    x += width;
    return box;
  });
  return [
    {
      at: [LEFT, 254],
      size: [2 * HALF, 36],
      label: "Handling information",
      value: "Fragile instruments. Keep dry.",
    },
    ...cargo,
    { at: [LEFT, 500], size: [HALF, 40], label: "Prepaid: weight charge", value: `${sum} ${facts.currency}` },
    {
      at: [LEFT, 540],
      size: [HALF, 40],
      label: "Total prepaid",
      value: `${sum} ${facts.currency}`,
      style: { weight: "bold", size: 10 },
    },
    { at: [MIDDLE, 500], size: [HALF, 80], label: "Other charges", value: "None" },
    {
      at: [LEFT, 580],
      size: [HALF, 150],
      label: "Shipper's certification",
      value: "The particulars on the face hereof are correct.",
    },
    {
      at: [MIDDLE, 580],
      size: [HALF, 150],
      label: "Executed on (date) at (place)",
      value: `${longDate(facts.invoiceDate, "en")}, Moscow`,
    },
  ];
};
