import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { drawForm, type FormBox } from "@/prisma/seed/evidence/form-boxes";
import { addressOf, CONTENT_WIDTH, MARGIN } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { drawOfficeMark, drawSeal, drawSignature } from "@/prisma/seed/evidence/marks";
import type { Paper } from "@/prisma/seed/evidence/paper";
import { amountText, contractNumberOf, countryName, dottedDate } from "@/prisma/seed/evidence/wording";

/** The order by which a Russian bank sends foreign money, with the fields of a SWIFT message. */
export const makeCurrencyTransfer: EvidenceMaker = (facts) =>
  madePdf(
    facts,
    {
      title: `Заявление на перевод ${facts.paymentOrderNumber} от ${dottedDate(facts.paidOn)}`,
      language: "ru",
      author: facts.buyer.name,
      date: facts.paidOn,
    },
    (paper) => drawTransfer(paper, facts),
  );

const drawTransfer = (paper: Paper, facts: EvidenceFacts): void => {
  paper.write("АО «Демобанк»", MARGIN, 44, { size: 11, weight: "bold" });
  paper.write("БИК 044599901, SWIFT DEMORUMM", MARGIN, 60, { size: 8 });
  paper.write(`Заявление на перевод иностранной валюты № ${facts.paymentOrderNumber}`, MARGIN, 92, {
    size: 13,
    weight: "bold",
  });
  paper.write(`от ${dottedDate(facts.paidOn)}`, MARGIN, 112, { size: 10 });
  drawForm(paper, transferBoxes(facts));

  const below = 500;
  paper.write("Подпись клиента", MARGIN, below + 58, { size: 8 });
  paper.line([MARGIN, below + 54], [MARGIN + 170, below + 54]);
  drawSignature(paper, facts.buyer.name, MARGIN + 40, below + 48);
  drawSeal(paper, facts.buyer.name, MARGIN + 200, below + 44);
  drawOfficeMark(
    paper,
    ["Демобанк, валютный контроль", "ИСПОЛНЕНО", dottedDate(facts.paidOn)],
    [MARGIN + 320, below + 26],
  );
};

const transferBoxes = (facts: EvidenceFacts): readonly FormBox[] => {
  const { supplier, buyer, currency } = facts;
  const sum = `${currency} ${amountText(facts.amount, currency, "ru")}`;
  const rows: readonly (readonly [label: string, value: string, height: number])[] = [
    [
      "32A  Дата валютирования, валюта, сумма / Value date, currency, amount",
      `${dottedDate(facts.paidOn)}     ${sum}`,
      34,
    ],
    ["50K  Перевододатель / Ordering customer", orderingCustomer(facts), 46],
    ["Счёт списания / Debit account", buyer.account ?? "40702978000000000000", 34],
    [
      "57A  Банк бенефициара / Account with institution",
      `Demo Commercial Bank, ${countryName(supplier.country, "en")}, SWIFT DEMOXX00`,
      34,
    ],
    ["59  Бенефициар / Beneficiary customer", `${supplier.name}\n${addressOf(facts)}${taxLine(facts)}`, 58],
    ["70  Назначение платежа / Details of payment", detailsOf(facts), 58],
    ["71A  Комиссии / Details of charges", "SHA: расходы банка перевододателя за счёт перевододателя", 34],
    ["Код вида операции", "21300: оплата услуг нерезидента резидентом", 34],
  ];
  let y = 140;

  return rows.map(([label, value, height]) => {
    const box: FormBox = {
      at: [MARGIN, y],
      size: [CONTENT_WIDTH, height],
      label,
      value,
      style: { size: 9.5 },
    };
    y += height;
    return box;
  });
};

const orderingCustomer = ({ buyer }: EvidenceFacts): string =>
  [`${buyer.name}, ИНН ${buyer.inn}`, buyer.nameEn ? `${buyer.nameEn}, Moscow, Russia` : ""]
    .filter(Boolean)
    .join("\n");

const taxLine = ({ supplier }: EvidenceFacts): string => (supplier.taxId ? `, ${supplier.taxId}` : "");

const detailsOf = (facts: EvidenceFacts): string =>
  `Invoice ${facts.invoiceNumber} dd ${dottedDate(facts.invoiceDate)}, contract ${contractNumberOf(facts)}\n${facts.purpose}`;
