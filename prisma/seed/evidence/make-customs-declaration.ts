import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { drawForm, type FormBox } from "@/prisma/seed/evidence/form-boxes";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { drawOfficeMark } from "@/prisma/seed/evidence/marks";
import { shipmentOf } from "@/prisma/seed/evidence/shipment";
import { countryName, digitsFrom, dottedDate, fingerprintOf } from "@/prisma/seed/evidence/wording";

const LEFT = 40;
const FULL = 514;

/** A declaration for goods, with the mark of their release. Its number has the shape of real ones (post/DDMMYY/serial). */
export const makeCustomsDeclaration: EvidenceMaker = (facts) => {
  const number = facts.documentNumber ?? numberFrom(facts);
  const title = `Декларация на товары ${number}`;
  const author = facts.buyer.name;

  return madePdf(facts, { title, language: "ru", author }, (paper) => {
    paper.write("ДЕКЛАРАЦИЯ НА ТОВАРЫ", LEFT, 40, { size: 14, weight: "bold" });
    paper.write(number, LEFT, 62, { size: 12, weight: "medium" });
    drawForm(paper, boxesOf(facts));
    drawOfficeMark(
      paper,
      ["Демонстрационная таможня", "ВЫПУСК РАЗРЕШЁН", dottedDate(facts.invoiceDate)],
      [LEFT + 330, 560],
    );
  });
};

const numberFrom = (facts: EvidenceFacts): string => {
  const [year = "", month = "", day = ""] = facts.invoiceDate.split("-");

  return `10999030/${day}${month}${year.slice(2)}/${digitsFrom(fingerprintOf("customs", facts.invoiceNumber), 7)}`;
};

const boxesOf = (facts: EvidenceFacts): readonly FormBox[] => {
  const { buyer } = facts;
  const shipment = shipmentOf(facts);
  const half = FULL / 2;
  const country = facts.destination ? countryName(facts.destination, "ru") : "";

  return [
    {
      at: [LEFT, 90],
      size: [half, 60],
      label: "2  Отправитель / Экспортёр",
      value: `${buyer.name}\nИНН ${buyer.inn}`,
    },
    { at: [LEFT + half, 90], size: [half / 2, 60], label: "1  Декларация", value: "ЭК 10" },
    { at: [LEFT + 1.5 * half, 90], size: [half / 2, 60], label: "5  Всего товаров", value: "1" },
    { at: [LEFT, 150], size: [half, 66], label: "8  Получатель", value: shipment.consignee },
    {
      at: [LEFT + half, 150],
      size: [half, 66],
      label: "14  Декларант",
      value: `${buyer.name}\nИНН ${buyer.inn}`,
    },
    { at: [LEFT, 216], size: [half, 36], label: "17  Страна назначения", value: country },
    { at: [LEFT + half, 216], size: [half, 36], label: "20  Условия поставки", value: "FCA Москва" },
    {
      at: [LEFT, 252],
      size: [FULL, 100],
      label: "31  Грузовые места и описание товаров",
      value: `${shipment.goods}\nМест: ${shipment.packages}`,
    },
    { at: [LEFT, 352], size: [half, 36], label: "33  Код товара", value: facts.hsCode ?? "" },
    {
      at: [LEFT + half, 352],
      size: [half, 36],
      label: "35  Вес брутто, кг",
      value: String(shipment.grossKilograms),
    },
    {
      at: [LEFT, 388],
      size: [FULL, 60],
      label: "44  Дополнительная информация, документы",
      value: `Счёт № ${facts.invoiceNumber} от ${dottedDate(facts.invoiceDate)}`,
    },
    { at: [LEFT, 448], size: [FULL, 190], label: "Д  Таможенный контроль" },
  ];
};
