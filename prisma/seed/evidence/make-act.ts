import { roublesInWords } from "@/prisma/seed/evidence/amount-in-words";
import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { CONTENT_WIDTH, drawLetterhead, MARGIN } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { drawSeal, drawSignature } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, type Paper } from "@/prisma/seed/evidence/paper";
import { drawTable } from "@/prisma/seed/evidence/paper-table";
import {
  amountText,
  buyerName,
  contractNumberOf,
  dottedDate,
  languageOf,
  longDate,
  type PaperLanguage,
} from "@/prisma/seed/evidence/wording";

type ActWords = {
  readonly heading: string;
  readonly columns: readonly [string, string, string, string];
  readonly total: string;
  readonly accepted: string;
  readonly parties: readonly [string, string];
};

/** The act of acceptance: the work was done and nobody complains. Signed by both sides. */
export const makeAct: EvidenceMaker = (facts) => {
  const date = dottedDate(facts.invoiceDate);
  const title =
    languageOf(facts) === "ru"
      ? `Акт ${facts.invoiceNumber} от ${date}`
      : `Acceptance act ${facts.invoiceNumber}`;

  return madePdf(facts, { title }, (paper) => drawAct(paper, facts, wordsFor(facts)));
};

const wordsFor = (facts: EvidenceFacts): ActWords => actWords[languageOf(facts)](facts);

const actWords: Record<PaperLanguage, (facts: EvidenceFacts) => ActWords> = {
  ru: (facts) => ({
    heading: `Акт № ${facts.invoiceNumber} от ${longDate(facts.invoiceDate, "ru")} об оказании услуг`,
    columns: ["№", "Наименование работ, услуг", "Кол-во", `Сумма, ${facts.currency}`],
    total: `Всего оказано услуг на сумму: ${facts.currency === "RUB" ? roublesInWords(facts.amount) : `${amountText(facts.amount, facts.currency, "ru")} ${facts.currency}`}.`,
    accepted:
      "Перечисленные услуги выполнены полностью и в срок. Заказчик претензий по объёму, качеству и срокам оказания услуг не имеет.",
    parties: [`Исполнитель\n${facts.supplier.name}`, `Заказчик\n${facts.buyer.name}, ИНН ${facts.buyer.inn}`],
  }),
  en: (facts) => ({
    heading: `Acceptance act to invoice ${facts.invoiceNumber} of ${longDate(facts.invoiceDate, "en")}`,
    columns: ["#", "Services rendered", "Qty", `Amount, ${facts.currency}`],
    total: `Total value of services: ${amountText(facts.amount, facts.currency, "en")} ${facts.currency}.`,
    accepted:
      "The services listed above were rendered in full and on time. The Customer has no claims as to their volume, quality or timing.",
    parties: [`Contractor\n${facts.supplier.name}`, `Customer\n${buyerName(facts)}, INN ${facts.buyer.inn}`],
  }),
};

const drawAct = (paper: Paper, facts: EvidenceFacts, words: ActWords): void => {
  const language = languageOf(facts);
  const [number, service, quantity, sum] = words.columns;
  const contract = `${language === "ru" ? "Договор №" : "Contract No."} ${contractNumberOf(facts)}`;
  let y = drawLetterhead(paper, facts) + 24;

  y = paper.write(words.heading, MARGIN, y, { size: 13, weight: "bold", width: CONTENT_WIDTH });
  y = paper.write(contract, MARGIN, y + 4, { color: FAINT_INK }) + 16;
  y = drawTable(paper, [MARGIN, y], {
    columns: [
      { head: number, width: 26 },
      { head: service, width: 311 },
      { head: quantity, width: 62, align: "right" },
      { head: sum, width: 100, align: "right" },
    ],
    rows: facts.rows.map((row, index) => [
      String(index + 1),
      row.text,
      row.quantity ?? "1",
      amountText(row.amount, facts.currency, language),
    ]),
  });

  y = paper.write(words.total, MARGIN, y + 12, { weight: "medium", width: CONTENT_WIDTH });
  y = paper.write(words.accepted, MARGIN, y + 8, { width: CONTENT_WIDTH }) + 40;
  drawParty(paper, words.parties[0], [MARGIN, y], facts.supplier.name);
  drawParty(paper, words.parties[1], [MARGIN + CONTENT_WIDTH / 2 + 10, y], facts.buyer.name);
};

const drawParty = (paper: Paper, party: string, [x, y]: readonly [number, number], signer: string): void => {
  const below = paper.write(party, x, y, { size: 9, width: 225 });
  const rule = Math.max(below, y + 40) + 40;

  paper.line([x, rule], [x + 150, rule]);
  drawSignature(paper, signer, x + 34, rule - 6);
  drawSeal(paper, signer, x + 160, rule + 6);
};
