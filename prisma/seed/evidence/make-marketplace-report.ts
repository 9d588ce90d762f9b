import { spread } from "@/lib/shared/money";
import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { CONTENT_WIDTH, drawLetterhead, MARGIN } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { accentOf } from "@/prisma/seed/evidence/marks";
import { FAINT_INK, type Paper } from "@/prisma/seed/evidence/paper";
import { drawTable } from "@/prisma/seed/evidence/paper-table";
import {
  amountText,
  buyerName,
  countryName,
  digitsFrom,
  fingerprintOf,
  languageOf,
  longDate,
} from "@/prisma/seed/evidence/wording";

const ORDERS = 14;
/** The commission is about 15 % of the sales it was taken from. */
const SALES_PER_COMMISSION = 667n;

/** The report of a marketplace: orders abroad and the commission on each, which add up to the invoice. */
export const makeMarketplaceReport: EvidenceMaker = (facts) => {
  const name = languageOf(facts) === "ru" ? "Отчёт площадки" : "Marketplace statement";

  return madePdf(facts, { title: `${name} ${facts.invoiceNumber}` }, (paper) =>
    drawReport(paper, facts, name),
  );
};

const drawReport = (paper: Paper, facts: EvidenceFacts, name: string): void => {
  const language = languageOf(facts);
  const isRussian = language === "ru";
  const country = facts.destination ? countryName(facts.destination, language) : "";
  const seller = `${isRussian ? "Продавец" : "Seller"}: ${buyerName(facts)}, ${isRussian ? "ИНН" : "INN"} ${facts.buyer.inn}`;
  const period = `${isRussian ? "По счёту" : "To invoice"} ${facts.invoiceNumber}, ${longDate(facts.invoiceDate, language)}`;
  let y = drawLetterhead(paper, facts) + 22;

  y = paper.write(`${name} ${facts.eventName ?? ""}`.trim(), MARGIN, y, {
    size: 15,
    weight: "bold",
    width: CONTENT_WIDTH,
  });
  y = paper.write([seller, period].join("\n"), MARGIN, y + 6, { color: FAINT_INK, size: 9.5 }) + 12;
  y = drawTable(paper, [MARGIN, y], {
    columns: [
      { head: isRussian ? "Заказ" : "Order", width: 110 },
      { head: isRussian ? "Страна" : "Country", width: 129 },
      { head: isRussian ? "Продажа" : "Sale", width: 130, align: "right" },
      { head: `${isRussian ? "Комиссия" : "Commission"}, ${facts.currency}`, width: 130, align: "right" },
    ],
    rows: ordersOf(facts).map(({ number, sale, commission }) => [
      number,
      country,
      amountText(sale, facts.currency, language),
      amountText(commission, facts.currency, language),
    ]),
    accent: accentOf(facts.supplier.name),
  });
  const total = `${isRussian ? "Итого комиссия" : "Total commission"}   ${amountText(facts.amount, facts.currency, language)} ${facts.currency}`;
  paper.write(total, MARGIN, y + 10, { size: 11, weight: "bold", width: CONTENT_WIDTH, align: "right" });
};

type Order = { readonly number: string; readonly sale: bigint; readonly commission: bigint };

const ordersOf = (facts: EvidenceFacts): readonly Order[] => {
  const seed = fingerprintOf("orders", facts.invoiceNumber);
  const weights = Array.from({ length: ORDERS }, (_, index) =>
    BigInt(20 + (fingerprintOf(String(seed), String(index)) % 80)),
  );

  return spread(facts.amount, weights).map((commission, index) => ({
    number: `${digitsFrom(seed + index, 4)}-${digitsFrom(seed + index + 99, 6)}`,
    sale: (commission * SALES_PER_COMMISSION) / 100n,
    commission,
  }));
};
