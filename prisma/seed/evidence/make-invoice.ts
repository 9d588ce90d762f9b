import { roublesInWords } from "@/prisma/seed/evidence/amount-in-words";
import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { bankOf, CONTENT_WIDTH, drawLetterhead, MARGIN, RIGHT } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { accentOf, drawSeal, drawSignature } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, type Paper } from "@/prisma/seed/evidence/paper";
import { drawTable } from "@/prisma/seed/evidence/paper-table";
import {
  amountText,
  buyerName,
  contractNumberOf,
  currencySign,
  dottedDate,
  languageOf,
  longDate,
} from "@/prisma/seed/evidence/wording";

/** An invoice in the supplier's language: Russian «Счёт», English "Invoice". */
export const makeInvoice: EvidenceMaker = (facts) =>
  languageOf(facts) === "ru"
    ? madePdf(facts, { title: `Счёт ${facts.invoiceNumber} от ${dottedDate(facts.invoiceDate)}` }, (paper) =>
        drawRussianInvoice(paper, facts),
      )
    : madePdf(facts, { title: `Invoice ${facts.invoiceNumber}` }, (paper) =>
        drawEnglishInvoice(paper, facts),
      );

const drawRussianInvoice = (paper: Paper, facts: EvidenceFacts): void => {
  const { buyer, currency } = facts;
  const sum = amountText(facts.amount, currency, "ru");
  let y = drawLetterhead(paper, facts) + 22;

  y = paper.write(`Счёт № ${facts.invoiceNumber} от ${dottedDate(facts.invoiceDate)}`, MARGIN, y, {
    size: 15,
    weight: "bold",
  });
  const parties = [`Покупатель: ${buyer.name}, ИНН ${buyer.inn}`, `Основание: ${basisOf(facts)}`].join("\n");
  y = paper.write(parties, MARGIN, y + 10, { size: 9, width: CONTENT_WIDTH }) + 12;

  const vat = facts.vat ? `${facts.vat.percent} %` : "без НДС";
  y = drawTable(paper, [MARGIN, y], {
    columns: [
      { head: "№", width: 26 },
      { head: "Товар, работа, услуга", width: 273 },
      { head: "Кол-во", width: 60, align: "right" },
      { head: "НДС", width: 52, align: "right" },
      { head: `Сумма, ${currencySign(currency)}`, width: 88, align: "right" },
    ],
    rows: facts.rows.map(({ text, quantity, amount }, index) => [
      String(index + 1),
      text,
      quantity ?? "1",
      vat,
      amountText(amount, currency, "ru"),
    ]),
  });

  y = paper.write(`Итого к оплате   ${sum} ${currencySign(currency)}`, MARGIN, y + 10, totalStyle);
  y = paper.write(`${inWords(facts)} ${vatSentence(facts)}`, MARGIN, y + 10, { width: CONTENT_WIDTH }) + 26;

  const { bank, bik, account } = bankOf(facts.supplier.name);
  const details = `Банк получателя: ${bank}, БИК ${bik}\nСчёт: ${account}\nОплата в течение 10 рабочих дней`;
  y = paper.write(details, MARGIN, y, { size: 8.5, color: FAINT_INK, width: 280 }) + 46;
  signBelow(paper, facts, y);
};

const totalStyle = { size: 11, weight: "bold", width: CONTENT_WIDTH, align: "right" } as const;

const basisOf = (facts: EvidenceFacts): string => {
  const papers = facts.documentNumber ? `, ${facts.documentNumber}` : "";
  return `договор № ${contractNumberOf(facts)}${papers}`;
};

const inWords = ({ rows, amount, currency }: EvidenceFacts): string => {
  const words =
    currency === "RUB"
      ? roublesInWords(amount).toLowerCase()
      : `${amountText(amount, currency, "ru")} ${currency}`;
  return `Всего наименований ${rows.length}, на сумму ${words}.`;
};

const vatSentence = ({ vat, currency }: EvidenceFacts): string =>
  vat ? `В том числе НДС ${vat.percent} %: ${amountText(vat.amount, currency, "ru")}.` : "НДС не облагается.";

const signBelow = (paper: Paper, { supplier }: EvidenceFacts, y: number): void => {
  paper.line([MARGIN, y], [MARGIN + 200, y]);
  paper.write("Руководитель", MARGIN, y + 4, { size: 8, color: FAINT_INK });
  drawSignature(paper, supplier.name, MARGIN + 60, y - 6);
  drawSeal(paper, supplier.name, MARGIN + 290, y - 4);
};

const drawEnglishInvoice = (paper: Paper, facts: EvidenceFacts): void => {
  const { currency } = facts;
  const accent = accentOf(facts.supplier.name);
  drawLetterhead(paper, facts);
  paper.write("INVOICE", RIGHT - 160, 44, {
    size: 20,
    weight: "bold",
    color: accent,
    width: 160,
    align: "right",
  });
  drawEnglishParties(paper, facts, 112);

  let y = drawTable(paper, [MARGIN, 198], {
    columns: [
      { head: "#", width: 26 },
      { head: "Description", width: 299 },
      { head: "Qty", width: 62, align: "right" },
      { head: `Amount, ${currency}`, width: 112, align: "right" },
    ],
    rows: facts.rows.map(({ text, quantity, amount }, index) => [
      String(index + 1),
      text,
      quantity ?? "1",
      amountText(amount, currency, "en"),
    ]),
    accent,
  });

  const vat = facts.vat
    ? `VAT ${facts.vat.percent}%: ${amountText(facts.vat.amount, currency, "en")}`
    : "VAT: reverse charge, 0.00";
  y = paper.write(vat, MARGIN, y + 10, { width: CONTENT_WIDTH, align: "right", color: FAINT_INK });
  y = paper.write(`Total due   ${amountText(facts.amount, currency, "en")} ${currency}`, MARGIN, y + 4, {
    ...totalStyle,
    size: 13,
  });
  paper.write(paymentTerms(facts), MARGIN, y + 30, { size: 8.5, width: CONTENT_WIDTH, color: FAINT_INK });
  drawSignature(paper, facts.supplier.name, RIGHT - 130, y + 100);
  paper.line([RIGHT - 170, y + 112], [RIGHT, y + 112]);
  paper.write("Authorised signature", RIGHT - 170, y + 116, { size: 8, color: FAINT_INK });
};

const drawEnglishParties = (paper: Paper, facts: EvidenceFacts, y: number): void => {
  const columns = [
    ["Bill to", `${buyerName(facts)}\nTax ID (INN) ${facts.buyer.inn}\nMoscow, Russia`],
    ["Invoice number", facts.invoiceNumber],
    ["Invoice date", longDate(facts.invoiceDate, "en")],
    ["Contract", contractNumberOf(facts)],
  ] as const;
  const lefts = [MARGIN, MARGIN + 210, MARGIN + 310, MARGIN + 420];

  for (const [index, [label, value]] of columns.entries()) {
    const x = lefts[index] ?? MARGIN;
    paper.write(label, x, y, { size: 7.5, color: FAINT_INK });
    paper.write(value, x, y + 12, { size: 9.5, weight: "medium", width: index === 0 ? 195 : 100 });
  }
};

const paymentTerms = ({ supplier, invoiceNumber, documentNumber }: EvidenceFacts): string =>
  [
    `Payment within 30 days by bank transfer, quoting invoice ${invoiceNumber}.`,
    documentNumber ? `Reference: ${documentNumber}.` : "",
    `Beneficiary: ${supplier.name}. Bank: Demo Commercial Bank, SWIFT DEMOXX00.`,
  ]
    .filter(Boolean)
    .join("\n");
