import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { accentOf, drawEmblem, drawSignature } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, PAGE_WIDTH, type Paper } from "@/prisma/seed/evidence/paper";
import { buyerName, countryName, fingerprintOf, languageOf, longDate } from "@/prisma/seed/evidence/wording";

/** The organiser's confirmation that the company had a stand, with a plan of the hall. */
export const makeExhibitionProof: EvidenceMaker = (facts) => {
  const title =
    languageOf(facts) === "ru"
      ? `Подтверждение участия ${eventOf(facts)}`
      : `Exhibitor confirmation ${eventOf(facts)}`;

  return madePdf(facts, { title }, (paper) => drawConfirmation(paper, facts));
};

const eventOf = (facts: EvidenceFacts): string =>
  facts.eventName ?? `Demo Fair ${facts.invoiceDate.slice(0, 4)}`;

const drawConfirmation = (paper: Paper, facts: EvidenceFacts): void => {
  const accent = accentOf(facts.supplier.name);
  const language = languageOf(facts);
  const isRussian = language === "ru";
  const stand = standOf(facts);
  const country = facts.destination ? countryName(facts.destination, language) : "";
  const x = 48;
  const width = PAGE_WIDTH - 2 * x;

  paper.pdf.rect(0, 0, PAGE_WIDTH, 132).fill(accent);
  paper.pdf.circle(x + 13, 59, 22).fill("white");
  drawEmblem(paper, facts.supplier.name, x, 46);
  paper.write(eventOf(facts), x + 50, 44, { size: 22, weight: "bold", color: "white", width: width - 50 });
  paper.write([country, longDate(facts.invoiceDate, language)].filter(Boolean).join(", "), x + 50, 82, {
    size: 11,
    color: "white",
  });

  const heading = isRussian ? "Подтверждение участия" : "Confirmation of participation";
  const sentence = isRussian
    ? `Организатор подтверждает, что ${facts.buyer.name} (ИНН ${facts.buyer.inn}) участвовало в выставке со стендом ${stand}. Счёт № ${facts.invoiceNumber} оплачен.`
    : `The organiser confirms that ${buyerName(facts)} (INN ${facts.buyer.inn}) took part in the fair with stand ${stand}. Invoice ${facts.invoiceNumber} has been settled.`;
  let y = paper.write(heading, x, 190, { size: 18, weight: "bold" });
  y = paper.write(sentence, x, y + 10, { size: 11.5, width, lineGap: 4 });
  y =
    paper.write(facts.rows.map(({ text }) => `•  ${text}`).join("\n"), x, y + 8, {
      size: 10,
      width,
      lineGap: 3,
    }) + 20;
  drawHall(paper, [x, y], stand, accent);
  drawSignature(paper, facts.supplier.name, x + 40, y + 300);
  paper.line([x, y + 310], [x + 190, y + 310]);
  paper.write(facts.supplier.name, x, y + 315, { size: 8.5, color: FAINT_INK });
};

const standOf = (facts: EvidenceFacts): string => {
  const seed = fingerprintOf("stand", facts.buyer.inn, eventOf(facts));
  return `${"ABCDE"[seed % 5] ?? "A"}${(seed % 8) + 1}0`;
};

/** Five rows of eight stands, the company's own one filled. */
const drawHall = (paper: Paper, [x, y]: readonly [number, number], stand: string, accent: string): void => {
  for (const [row, letter] of [..."ABCDE"].entries()) {
    for (let column = 0; column < 8; column += 1) {
      const name = `${letter}${column + 1}0`;
      const aisle = column > 3 ? 12 : 0;
      drawStand(paper, [x + column * 62 + aisle, y + row * 44], name, name === stand ? accent : null);
    }
  }
};

const drawStand = (
  paper: Paper,
  [x, y]: readonly [number, number],
  name: string,
  fill: string | null,
): void => {
  if (fill) paper.pdf.rect(x, y, 54, 34).fill(fill);
  paper.box([x, y], [54, 34], { width: 0.6, color: fill ?? "#b8bcc4" });
  paper.write(name, x, y + 11, {
    size: 9,
    width: 54,
    align: "center",
    weight: fill ? "bold" : "regular",
    color: fill ? "white" : FAINT_INK,
  });
};
