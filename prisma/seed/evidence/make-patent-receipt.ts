import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { CONTENT_WIDTH, drawLetterhead, MARGIN } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { accentOf, drawOfficeMark, drawSignature } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, type Paper } from "@/prisma/seed/evidence/paper";
import { drawTable } from "@/prisma/seed/evidence/paper-table";
import {
  amountText,
  buyerName,
  countryName,
  digitsFrom,
  dottedDate,
  fingerprintOf,
  languageOf,
  longDate,
} from "@/prisma/seed/evidence/wording";

/** The notice of a patent office that an application came in and its fee was paid. */
export const makePatentReceipt: EvidenceMaker = (facts) => {
  const title =
    languageOf(facts) === "ru"
      ? `Уведомление о заявке ${applicationOf(facts)}`
      : `Filing receipt ${applicationOf(facts)}`;

  return madePdf(facts, { title }, (paper) => drawReceipt(paper, facts));
};

const applicationOf = (facts: EvidenceFacts): string =>
  facts.documentNumber ??
  `${facts.destination ?? "WO"}${facts.invoiceDate.slice(0, 4)}-${digitsFrom(fingerprintOf("patent", facts.invoiceNumber), 6)}`;

const drawReceipt = (paper: Paper, facts: EvidenceFacts): void => {
  const isRussian = languageOf(facts) === "ru";
  const heading = isRussian ? "Уведомление о поступлении заявки" : "Filing receipt";
  let y = drawLetterhead(paper, facts) + 26;

  y =
    paper.write(heading, MARGIN, y, { size: 17, weight: "bold", color: accentOf(facts.supplier.name) }) + 14;
  for (const [label, value] of fieldsOf(facts)) {
    paper.write(label, MARGIN, y, { size: 8.5, color: FAINT_INK, width: 140 });
    y =
      Math.max(
        y + 14,
        paper.write(value, MARGIN + 150, y - 1, { size: 10.5, weight: "medium", width: CONTENT_WIDTH - 150 }),
      ) + 5;
  }

  const language = languageOf(facts);
  y = drawTable(paper, [MARGIN, y + 14], {
    columns: [
      { head: isRussian ? "Пошлины и услуги" : "Fees and services", width: 369 },
      { head: facts.currency, width: 130, align: "right" },
    ],
    rows: [
      ...facts.rows.map(({ text, amount }) => [text, amountText(amount, facts.currency, language)]),
      [isRussian ? "Всего уплачено" : "Total received", amountText(facts.amount, facts.currency, language)],
    ],
    accent: accentOf(facts.supplier.name),
  });
  drawSignature(paper, facts.supplier.name, MARGIN + 40, y + 70);
  paper.line([MARGIN, y + 80], [MARGIN + 190, y + 80]);
  paper.write(facts.supplier.name, MARGIN, y + 85, { size: 8.5, color: FAINT_INK });
  const mark = isRussian ? "ПРИНЯТО" : "RECEIVED";
  drawOfficeMark(
    paper,
    [isRussian ? "Канцелярия" : "Receiving office", mark, dottedDate(facts.paidOn)],
    [MARGIN + 330, y + 40],
  );
};

const fieldsOf = (facts: EvidenceFacts): readonly (readonly [string, string])[] => {
  const language = languageOf(facts);
  const where = facts.destination ? countryName(facts.destination, language) : "Madrid / PCT";
  const subject = facts.eventName ?? facts.goods ?? facts.purpose;

  return language === "ru"
    ? [
        ["Номер заявки", applicationOf(facts)],
        ["Дата поступления", longDate(facts.paidOn, "ru")],
        ["Заявитель", `${facts.buyer.name}, ИНН ${facts.buyer.inn}`],
        ["Объект", subject],
        ["Страна охраны", where],
        ["Счёт", facts.invoiceNumber],
      ]
    : [
        ["Application number", applicationOf(facts)],
        ["Date of receipt", longDate(facts.paidOn, "en")],
        ["Applicant", `${buyerName(facts)}, Moscow, Russia (INN ${facts.buyer.inn})`],
        ["Subject", subject],
        ["Protection sought in", where],
        ["Invoice", facts.invoiceNumber],
      ];
};
