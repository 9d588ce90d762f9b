import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { addressOf } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { accentOf, drawEmblem, drawSeal, drawSignature } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, PAGE_HEIGHT, PAGE_WIDTH, type Paper } from "@/prisma/seed/evidence/paper";
import { buyerName, countryName, fingerprintOf, languageOf, longDate } from "@/prisma/seed/evidence/wording";

const standards: Readonly<Record<string, string>> = {
  IT: "2014/30/EU (EMC), EN 61326-1:2021",
  CZ: "2014/30/EU (EMC), EN 61326-1:2021",
  DE: "2014/30/EU (EMC), EN 61326-1:2021",
  FR: "2006/42/EC (Machinery), EN ISO 12100:2010",
  NL: "2014/35/EU (LVD), EN 61010-1:2010",
  US: "FCC 47 CFR Part 15, Subpart B, Class B",
  IN: "IS 13252 (Part 1):2010, BIS registration scheme",
  CN: "GB 4943.1-2022, CCC scheme",
  KR: "KN 32 / KN 35, KC mark",
  JP: "VCCI-CISPR 32:2016",
  KZ: "ТР ТС 020/2011, реестр Республики Казахстан",
  UZ: "O‘z DSt 3201, национальная система сертификации",
};

/** A certificate of conformity in a frame, in the language of the body that issued it. */
export const makeCertificate: EvidenceMaker = (facts) => {
  const number = certificateNumberOf(facts);
  const title = languageOf(facts) === "ru" ? `Сертификат ${number}` : `Certificate ${number}`;

  return madePdf(facts, { title }, (paper) => drawCertificate(paper, facts));
};

const certificateNumberOf = (facts: EvidenceFacts): string =>
  facts.documentNumber ??
  `${facts.supplier.country}-C-${(fingerprintOf(facts.invoiceNumber) % 90000) + 10000}`;

const drawCertificate = (paper: Paper, facts: EvidenceFacts): void => {
  const accent = accentOf(facts.supplier.name);
  const isRussian = languageOf(facts) === "ru";
  const x = 78;
  const width = PAGE_WIDTH - 2 * x;

  drawFrame(paper, accent);
  drawEmblem(paper, facts.supplier.name, PAGE_WIDTH / 2 - 13, 78);
  const centred = { width, align: "center" } as const;
  paper.write(facts.supplier.name, x, 114, { ...centred, size: 11, weight: "medium" });
  paper.write(addressOf(facts), x, 130, { ...centred, size: 8.5, color: FAINT_INK });
  const heading = isRussian ? "СЕРТИФИКАТ СООТВЕТСТВИЯ" : "CERTIFICATE OF CONFORMITY";
  let y = paper.write(heading, x, 176, { ...centred, size: 21, weight: "bold", color: accent, spacing: 0.6 });
  y =
    paper.write(`${isRussian ? "№" : "No."} ${certificateNumberOf(facts)}`, x, y + 4, {
      ...centred,
      size: 12,
    }) + 34;

  for (const [label, value] of isRussian ? russianFields(facts) : englishFields(facts)) {
    paper.write(label, x, y, { size: 8.5, color: FAINT_INK, width: 130 });
    y = Math.max(
      y + 12,
      paper.write(value, x + 140, y - 1.5, { size: 10.5, weight: "medium", width: width - 140 }),
    );
    paper.line([x, y + 5], [x + width, y + 5], { width: 0.4, color: accent });
    y += 14;
  }

  drawSignature(paper, facts.supplier.name, x + 50, PAGE_HEIGHT - 166);
  paper.line([x, PAGE_HEIGHT - 156], [x + 180, PAGE_HEIGHT - 156]);
  const role = isRussian ? "Руководитель органа по сертификации" : "Head of certification body";
  paper.write(role, x, PAGE_HEIGHT - 151, { size: 8, color: FAINT_INK });
  drawSeal(paper, facts.supplier.name, PAGE_WIDTH - x - 70, PAGE_HEIGHT - 160);
};

const drawFrame = (paper: Paper, accent: string): void => {
  for (const [inset, width] of [
    [30, 2.4],
    [37, 0.6],
    [42, 0.6],
  ] as const) {
    paper.box([inset, inset], [PAGE_WIDTH - 2 * inset, PAGE_HEIGHT - 2 * inset], { width, color: accent });
  }
};

type Field = readonly [label: string, value: string];

const goodsOf = (facts: EvidenceFacts): string =>
  [facts.goods ?? facts.purpose, facts.hsCode ? `HS ${facts.hsCode}` : ""].filter(Boolean).join(", ");

const standardOf = ({ destination }: EvidenceFacts): string =>
  standards[destination ?? ""] ?? "ISO 9001:2015";

const russianFields = (facts: EvidenceFacts): readonly Field[] => [
  ["Заявитель", `${facts.buyer.name}, ИНН ${facts.buyer.inn}`],
  ["Продукция", goodsOf(facts)],
  ["Соответствует требованиям", standardOf(facts)],
  ["Страна применения", facts.destination ? countryName(facts.destination, "ru") : "Российская Федерация"],
  ["Выдан на основании", `протокола испытаний к счёту № ${facts.invoiceNumber}`],
  ["Дата выдачи", longDate(facts.paidOn, "ru")],
  ["Срок действия", "три года со дня выдачи"],
];

const englishFields = (facts: EvidenceFacts): readonly Field[] => [
  ["Applicant", `${buyerName(facts)}, Moscow, Russia (INN ${facts.buyer.inn})`],
  ["Product", goodsOf(facts)],
  ["Conforms to", standardOf(facts)],
  ["Market", facts.destination ? countryName(facts.destination, "en") : "International"],
  ["Basis", `Test report to invoice ${facts.invoiceNumber}`],
  ["Issued on", longDate(facts.paidOn, "en")],
  ["Valid", "Three years from the date of issue"],
];
