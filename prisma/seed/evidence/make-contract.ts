import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { addressOf, CONTENT_WIDTH, MARGIN } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { drawSeal, drawSignature } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, PAGE_HEIGHT, type Paper } from "@/prisma/seed/evidence/paper";
import {
  amountText,
  buyerName,
  contractNumberOf,
  languageOf,
  longDate,
} from "@/prisma/seed/evidence/wording";

type Clause = readonly [heading: string, paragraphs: readonly string[]];

/** A contract of a page or two, in the supplier's language, signed by both sides. */
export const makeContract: EvidenceMaker = (facts) => {
  const number = contractNumberOf(facts);
  const title = languageOf(facts) === "ru" ? `Договор ${number}` : `Contract ${number}`;

  return madePdf(facts, { title }, (paper) => drawContract(paper, facts));
};

const drawContract = (paper: Paper, facts: EvidenceFacts): void => {
  const isRussian = languageOf(facts) === "ru";
  const number = contractNumberOf(facts);
  const heading = isRussian ? `Договор № ${number} об оказании услуг` : `Service contract No. ${number}`;
  const place = isRussian ? "Москва" : "Moscow";
  const style = { size: 10, width: CONTENT_WIDTH, lineGap: 3 } as const;

  let y = paper.write(heading, MARGIN, 56, {
    size: 14,
    weight: "bold",
    width: CONTENT_WIDTH,
    align: "center",
  });
  y =
    paper.write(`${place}, ${longDate(facts.invoiceDate, languageOf(facts))}`, MARGIN, y + 4, {
      color: FAINT_INK,
    }) + 12;

  for (const [title, paragraphs] of isRussian ? russianClauses(facts) : englishClauses(facts)) {
    y = onPage(paper, y, 110);
    y = paper.write(title, MARGIN, y + 8, { ...style, weight: "bold" }) + 2;
    for (const paragraph of paragraphs) {
      y = onPage(paper, y, 70);
      y = paper.write(paragraph, MARGIN, y, { ...style, align: "justify" }) + 4;
    }
  }
  drawParties(paper, facts, onPage(paper, y, 190) + 20);
};

/** Goes on to a new page when less than `needed` points are left. */
const onPage = (paper: Paper, y: number, needed: number): number => {
  if (y + needed < PAGE_HEIGHT - 40) return y;

  paper.pdf.addPage();
  return 56;
};

const russianClauses = (facts: EvidenceFacts): readonly Clause[] => {
  const sum = `${amountText(facts.amount, facts.currency, "ru")} ${facts.currency}`;
  const vat = facts.vat ? `в том числе НДС ${facts.vat.percent} %` : "НДС не облагается";

  return [
    [
      "1. Предмет договора",
      [
        `1.1. ${facts.supplier.name} (Исполнитель) оказывает, а ${facts.buyer.name} (Заказчик) принимает и оплачивает услуги: ${facts.purpose}.`,
        `1.2. Состав услуг: ${facts.rows.map(({ text }) => text).join("; ")}.`,
        "1.3. Результат передаётся Заказчику по акту, подписанному обеими сторонами.",
      ],
    ],
    [
      "2. Цена и порядок расчётов",
      [
        `2.1. Цена услуг составляет ${sum}, ${vat}.`,
        `2.2. Заказчик оплачивает счёт № ${facts.invoiceNumber} в течение 10 рабочих дней безналичным переводом.`,
        "2.3. Обязательство по оплате исполнено в день списания денег со счёта Заказчика.",
      ],
    ],
    [
      "3. Сроки",
      [
        "3.1. Услуги оказываются в течение 60 календарных дней со дня подписания договора.",
        "3.2. Договор действует до полного исполнения обязательств.",
      ],
    ],
    [
      "4. Ответственность",
      [
        "4.1. За просрочку сторона платит пени 0,1 % цены за каждый день, но не более 10 %.",
        "4.2. Стороны не отвечают за последствия непреодолимой силы, подтверждённые торгово-промышленной палатой.",
      ],
    ],
    [
      "5. Споры",
      ["5.1. Споры решаются переговорами, при недостижении согласия — Арбитражным судом города Москвы."],
    ],
  ];
};

const englishClauses = (facts: EvidenceFacts): readonly Clause[] => [
  [
    "1. Subject",
    [
      `1.1. ${facts.supplier.name} (the Contractor) shall render, and ${buyerName(facts)} (the Customer) shall accept and pay for the following services: ${facts.purpose}.`,
      `1.2. Scope: ${facts.rows.map(({ text }) => text).join("; ")}.`,
      "1.3. Services are accepted by an act signed by both parties.",
    ],
  ],
  [
    "2. Price and payment",
    [
      `2.1. The price is ${amountText(facts.amount, facts.currency, "en")} ${facts.currency}.`,
      `2.2. The Customer pays invoice ${facts.invoiceNumber} within 30 days by bank transfer.`,
    ],
  ],
  [
    "3. Term",
    [
      "3.1. Services are rendered within 60 calendar days of signature.",
      "3.2. The contract is in force until all obligations are met.",
    ],
  ],
  [
    "4. Liability",
    [
      "4.1. A party in delay pays 0.1 per cent of the price a day, up to 10 per cent.",
      "4.2. Neither party is liable for the effects of force majeure.",
    ],
  ],
  [
    "5. Disputes",
    ["5.1. Disputes are settled by negotiation, failing which by the court of the defendant's seat."],
  ],
];

const drawParties = (paper: Paper, facts: EvidenceFacts, y: number): void => {
  const { supplier, buyer } = facts;
  const isRussian = languageOf(facts) === "ru";
  const taxId = supplier.taxId ? `${isRussian ? "ИНН" : "VAT / Reg. No."} ${supplier.taxId}` : "";
  const sides = [
    [
      isRussian ? "Исполнитель" : "Contractor",
      `${supplier.name}\n${taxId}\n${addressOf(facts)}`,
      supplier.name,
    ],
    [
      isRussian ? "Заказчик" : "Customer",
      `${buyerName(facts)}\n${isRussian ? "ИНН" : "INN"} ${buyer.inn}\n${isRussian ? "Москва" : "Moscow, Russia"}`,
      buyer.name,
    ],
  ] as const;

  for (const [index, [role, text, signer]] of sides.entries()) {
    const x = MARGIN + index * 260;
    paper.write(role, x, y, { size: 10, weight: "bold" });
    paper.write(text, x, y + 16, { size: 9, width: 230 });
    paper.line([x, y + 110], [x + 150, y + 110]);
    drawSignature(paper, signer, x + 30, y + 104);
    drawSeal(paper, signer, x + 170, y + 104);
  }
};
