import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { drawForm, type FormBox } from "@/prisma/seed/evidence/form-boxes";
import { addressOf } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { drawOfficeMark, drawSeal, drawSignature } from "@/prisma/seed/evidence/marks";
import type { Paper } from "@/prisma/seed/evidence/paper";
import { type Shipment, shipmentOf } from "@/prisma/seed/evidence/shipment";
import { contractNumberOf, dottedDate } from "@/prisma/seed/evidence/wording";

const FORM_RED = "#a5283a";
const LEFT = 40;
const HALF = 257;
const MIDDLE = LEFT + HALF;

/** The international consignment note of the CMR convention. */
export const makeRoadWaybill: EvidenceMaker = (facts) => {
  const number = numberOf(facts);

  return madePdf(facts, { title: `CMR ${number}`, language: "en" }, (paper) =>
    drawNote(paper, facts, number),
  );
};

const numberOf = (facts: EvidenceFacts): string =>
  (facts.documentNumber ?? facts.invoiceNumber).replace(/^cmr\s*(?:№|no\.?)?\s*/i, "");

const drawNote = (paper: Paper, facts: EvidenceFacts, number: string): void => {
  const shipment = shipmentOf(facts);

  paper.write("CMR", LEFT + 400, 30, { size: 26, weight: "bold", color: FORM_RED });
  paper.write(`№ ${number}`, LEFT + 400, 60, { size: 13, weight: "medium" });
  paper.write(
    "Международная товарно-транспортная накладная\nInternational consignment note\nLettre de voiture internationale",
    LEFT,
    34,
    { size: 9, width: 300, color: FORM_RED },
  );
  drawForm(
    paper,
    [...partyBoxes(facts, shipment), ...cargoBoxes(facts, shipment), ...signingBoxes(facts)],
    FORM_RED,
  );
  drawSeal(paper, facts.buyer.name, LEFT + 120, 726);
  drawSignature(paper, facts.buyer.name, LEFT + 20, 716);
  drawSeal(paper, facts.supplier.name, LEFT + 290, 730);
  drawSignature(paper, facts.supplier.name, LEFT + 200, 720);
  drawOfficeMark(
    paper,
    [shipment.destination, "ARRIVED / ПРИБЫЛО", dottedDate(facts.paidOn)],
    [LEFT + 358, 700],
    -4,
  );
};

const partyBoxes = (facts: EvidenceFacts, shipment: Shipment): readonly FormBox[] => {
  const { buyer, supplier } = facts;
  const sender = `${buyer.nameEn ?? buyer.name}\nИНН ${buyer.inn}\nMoscow, Russia`;
  const carrier = `${supplier.name}\n${supplier.taxId ?? ""}\n${addressOf(facts)}`;

  return [
    { at: [LEFT, 86], size: [HALF, 66], label: "1  Отправитель / Sender", value: sender },
    { at: [LEFT, 152], size: [HALF, 66], label: "2  Получатель / Consignee", value: shipment.consignee },
    {
      at: [LEFT, 218],
      size: [HALF, 44],
      label: "3  Место разгрузки / Place of delivery",
      value: shipment.destination,
    },
    {
      at: [LEFT, 262],
      size: [HALF, 44],
      label: "4  Место и дата погрузки / Place and date of taking over",
      value: `Moscow, ${dottedDate(facts.invoiceDate)}`,
    },
    {
      at: [LEFT, 306],
      size: [HALF, 44],
      label: "5  Прилагаемые документы / Documents attached",
      value: `Invoice ${facts.invoiceNumber}, contract ${contractNumberOf(facts)}`,
    },
    { at: [MIDDLE, 86], size: [HALF, 88], label: "16  Перевозчик / Carrier", value: carrier },
    { at: [MIDDLE, 174], size: [HALF, 44], label: "17  Последующий перевозчик / Successive carriers" },
    {
      at: [MIDDLE, 218],
      size: [HALF, 88],
      label: "18  Оговорки перевозчика / Carrier's reservations",
      value: "Без замечаний / none",
    },
    {
      at: [MIDDLE, 306],
      size: [HALF, 44],
      label: "25  Регистрационный номер / Registration number",
      value: shipment.vehicle,
    },
  ];
};

const cargoBoxes = (facts: EvidenceFacts, shipment: Shipment): readonly FormBox[] => {
  const columns = [
    ["6  Знаки / Marks", 70, `${facts.invoiceNumber}`],
    ["7  Мест / Packages", 60, String(shipment.packages)],
    ["8  Упаковка / Packing", 74, "pallets"],
    ["9  Груз / Nature of the goods", 160, shipment.goods],
    ["10  Код / HS", 60, facts.hsCode ?? ""],
    ["11  Брутто, кг / Gross", 50, String(shipment.grossKilograms)],
    ["12  м³", 40, ""],
  ] as const;
  let x = LEFT;

  const cargo = columns.map(([label, width, value]): FormBox => {
    const box: FormBox = { at: [x, 350], size: [width, 150], label, value };
    x += width;
    return box;
  });
  return [
    ...cargo,
    {
      at: [LEFT, 500],
      size: [HALF, 74],
      label: "13  Указания отправителя / Sender's instructions",
      value: "Хранить в сухом месте. Keep dry.",
    },
    {
      at: [MIDDLE, 500],
      size: [HALF, 74],
      label: "19  Подлежит оплате / To be paid by",
      value: `Sender. Freight as per invoice ${facts.invoiceNumber}`,
    },
    { at: [LEFT, 574], size: [HALF, 44], label: "14  Возврат / Cash on delivery" },
    { at: [MIDDLE, 574], size: [HALF, 44], label: "20  Особые условия / Special agreements" },
    {
      at: [LEFT, 618],
      size: [2 * HALF, 34],
      label: "21  Составлена / Established in",
      value: `Moscow, ${dottedDate(facts.invoiceDate)}`,
    },
  ];
};

const signingBoxes = (facts: EvidenceFacts): readonly FormBox[] => {
  const third = (2 * HALF) / 3;

  return [
    { at: [LEFT, 652], size: [third, 130], label: "22  Подпись и штамп отправителя / Sender" },
    { at: [LEFT + third, 652], size: [third, 130], label: "23  Подпись и штамп перевозчика / Carrier" },
    {
      at: [LEFT + 2 * third, 652],
      size: [third, 130],
      label: `24  Груз получен / Goods received  ${dottedDate(facts.paidOn)}`,
    },
  ];
};
