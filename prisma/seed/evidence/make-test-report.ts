import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { CONTENT_WIDTH, drawLetterhead, MARGIN } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { accentOf, drawSignature } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, type Paper } from "@/prisma/seed/evidence/paper";
import { drawTable } from "@/prisma/seed/evidence/paper-table";
import {
  buyerName,
  fingerprintOf,
  languageOf,
  longDate,
  type PaperLanguage,
} from "@/prisma/seed/evidence/wording";

const words = {
  ru: {
    title: "Протокол испытаний",
    applicant: "Заявитель",
    sample: "Образец",
    date: "Дата испытаний",
    columns: ["№", "Испытание", "Измерено", "Предел", "Итог"],
    tests: [
      "Помехоэмиссия 30–1000 МГц, дБмкВ/м",
      "Стойкость к разряду, кВ",
      "Электрическая прочность, В",
      "Ток утечки, мА",
    ],
    passed: "соответствует",
    verdict: "Образец соответствует требованиям по всем испытаниям.",
  },
  en: {
    title: "Test report",
    applicant: "Applicant",
    sample: "Sample",
    date: "Date of tests",
    columns: ["#", "Test", "Measured", "Limit", "Result"],
    tests: [
      "Radiated emission 30–1000 MHz, dBµV/m",
      "Electrostatic discharge, kV",
      "Dielectric strength, V",
      "Leakage current, mA",
    ],
    passed: "pass",
    verdict: "The sample complies with the requirements in all tests.",
  },
} as const satisfies Record<PaperLanguage, unknown>;

const limits = [40, 8, 1500, 5] as const;

/** The report of a laboratory: what was measured, and that it is within the limits. */
export const makeTestReport: EvidenceMaker = (facts) => {
  const title = `${words[languageOf(facts)].title} ${facts.documentNumber ?? facts.invoiceNumber}`;

  return madePdf(facts, { title }, (paper) => drawReport(paper, facts, title));
};

const drawReport = (paper: Paper, facts: EvidenceFacts, title: string): void => {
  const language = languageOf(facts);
  const { applicant, sample, date, columns, tests, passed, verdict } = words[language];
  const facing = [
    `${applicant}: ${buyerName(facts)}, ${language === "ru" ? "ИНН" : "INN"} ${facts.buyer.inn}`,
    `${sample}: ${facts.goods ?? facts.purpose}`,
    `${date}: ${longDate(facts.invoiceDate, language)}`,
  ];
  let y = drawLetterhead(paper, facts) + 24;

  y = paper.write(title, MARGIN, y, { size: 15, weight: "bold", width: CONTENT_WIDTH });
  y = paper.write(facing.join("\n"), MARGIN, y + 8, { size: 9.5, width: CONTENT_WIDTH }) + 14;
  const widths = [26, 233, 80, 80, 80];
  y = drawTable(paper, [MARGIN, y], {
    columns: columns.map((head, index) => ({ head, width: widths[index] ?? 80 })),
    rows: tests.map((test, index) => [
      String(index + 1),
      test,
      measured(facts, index),
      String(limits[index] ?? 0),
      passed,
    ]),
    accent: accentOf(facts.supplier.name),
  });
  y = paper.write(verdict, MARGIN, y + 16, { size: 10, weight: "medium" });
  drawSignature(paper, facts.supplier.name, MARGIN + 40, y + 60);
  paper.line([MARGIN, y + 70], [MARGIN + 190, y + 70]);
  paper.write(facts.supplier.name, MARGIN, y + 75, { size: 8, color: FAINT_INK });
};

/** Between half of the limit and nine tenths of it. */
const measured = (facts: EvidenceFacts, index: number): string => {
  const limit = limits[index] ?? 0;
  const share = 50 + (fingerprintOf(facts.invoiceNumber, String(index)) % 40);

  const value = String(Math.trunc((limit * share) / 10) / 10);

  return languageOf(facts) === "ru" ? value.replace(".", ",") : value;
};
