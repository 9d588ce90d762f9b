import { roublesInWords } from "@/prisma/seed/evidence/amount-in-words";
import type { EvidenceFacts, EvidenceMaker } from "@/prisma/seed/evidence/evidence-facts";
import { drawForm, type FormBox } from "@/prisma/seed/evidence/form-boxes";
import { bankOf } from "@/prisma/seed/evidence/letterhead";
import { madePdf } from "@/prisma/seed/evidence/made-pdf";
import { makeCurrencyTransfer } from "@/prisma/seed/evidence/make-currency-transfer";
import { drawOfficeMark, drawSeal, drawSignature } from "@/prisma/seed/evidence/marks";
import type { Paper } from "@/prisma/seed/evidence/paper";
import { contractNumberOf, dashedAmount, dottedDate } from "@/prisma/seed/evidence/wording";

const LEFT = 56;
const FULL = 484;

/** Proof of payment with the bank's mark: form 0401060 for roubles, an order to transfer for other currencies. */
export const makePaymentOrder: EvidenceMaker = (facts) =>
  facts.currency === "RUB"
    ? madePdf(facts, paperFacts(facts), (paper) => drawPaymentOrder(paper, facts))
    : makeCurrencyTransfer(facts);

const paperFacts = ({ paymentOrderNumber, paidOn, buyer }: EvidenceFacts) =>
  ({
    title: `Платёжное поручение ${paymentOrderNumber} от ${dottedDate(paidOn)}`,
    language: "ru",
    author: buyer.name,
    date: paidOn,
  }) as const;

const drawPaymentOrder = (paper: Paper, facts: EvidenceFacts): void => {
  const paid = dottedDate(facts.paidOn);

  drawForm(paper, [
    { at: [LEFT, 44], size: [120, 30], label: "Поступ. в банк плат.", value: paid },
    { at: [LEFT + 130, 44], size: [120, 30], label: "Списано со сч. плат.", value: paid },
    { at: [LEFT + FULL - 62, 44], size: [62, 18], value: "0401060", style: { align: "center", size: 9 } },
  ]);
  paper.write(`ПЛАТЁЖНОЕ ПОРУЧЕНИЕ № ${facts.paymentOrderNumber}`, LEFT, 100, { size: 12, weight: "bold" });
  paper.write(paid, LEFT + 270, 101, { size: 10 });
  paper.write("электронно", LEFT + 360, 101, { size: 10 });
  drawForm(paper, [{ at: [LEFT + FULL - 24, 96], size: [24, 20], value: "01", style: { align: "center" } }]);

  paper.write("Сумма\nпрописью", LEFT, 128, { size: 8, width: 50 });
  paper.write(roublesInWords(facts.amount), LEFT + 62, 128, { size: 9.5, width: FULL - 62 });
  drawForm(paper, [...partyBoxes(facts), ...codeBoxes(facts)]);
  drawSignatures(paper, facts);
};

const partyBoxes = (facts: EvidenceFacts): readonly FormBox[] => {
  const { supplier, buyer } = facts;
  const to = bankOf(supplier.name);
  const account = buyer.account ?? "40702810000000000000";
  const wide = 270;
  const right = LEFT + wide;
  const rest = FULL - wide;

  return [
    { at: [LEFT, 162], size: [135, 18], value: `ИНН ${buyer.inn}` },
    { at: [LEFT + 135, 162], size: [135, 18], value: `КПП ${kppOf(buyer)}` },
    {
      at: [right, 162],
      size: [rest, 36],
      label: "Сумма",
      value: dashedAmount(facts.amount),
      style: { size: 11, weight: "bold" },
    },
    { at: [LEFT, 180], size: [wide, 54], label: "Плательщик", value: buyer.name },
    { at: [right, 198], size: [rest, 36], label: "Сч. №", value: account },
    { at: [LEFT, 234], size: [wide, 36], label: "Банк плательщика", value: "АО «Демобанк», г. Москва" },
    { at: [right, 234], size: [rest, 36], label: "БИК, к/с", value: "044599901\n30101810000000000901" },
    { at: [LEFT, 270], size: [wide, 36], label: "Банк получателя", value: `${to.bank}, г. Москва` },
    { at: [right, 270], size: [rest, 36], label: "БИК, к/с", value: `${to.bik}\n30101810100000000902` },
    { at: [LEFT, 306], size: [135, 18], value: `ИНН ${supplier.taxId ?? ""}` },
    { at: [LEFT + 135, 306], size: [135, 18], value: "КПП 779901001" },
    { at: [right, 306], size: [rest, 36], label: "Сч. №", value: to.account },
    { at: [LEFT, 324], size: [wide, 60], label: "Получатель", value: supplier.name },
  ];
};

/** Entrepreneurs (INN of 12 digits) have none and write a zero. */
const kppOf = ({ inn, kpp }: EvidenceFacts["buyer"]): string =>
  kpp ?? (inn.length === 12 ? "0" : "779901001");

const codeBoxes = (facts: EvidenceFacts): readonly FormBox[] => {
  const right = LEFT + 270;
  const codes = [
    ["Вид оп.", "01"],
    ["Срок плат.", ""],
    ["Наз. пл.", ""],
    ["Очер. плат.", "5"],
    ["Код", "0"],
    ["Рез. поле", ""],
  ] as const;
  const grid = codes.map(
    ([label, value], index): FormBox => ({
      at: [right + (index % 2) * 107, 342 + Math.floor(index / 2) * 14],
      size: [107, 14],
      value: `${label}   ${value}`,
      style: { size: 7.5 },
    }),
  );
  const taxFields = Array.from(
    { length: 7 },
    (_, index): FormBox => ({ at: [LEFT + (index * FULL) / 7, 384], size: [FULL / 7, 16] }),
  );

  return [
    ...grid,
    ...taxFields,
    {
      at: [LEFT, 400],
      size: [FULL, 74],
      label: "Назначение платежа",
      value: purposeOf(facts),
      style: { size: 9 },
    },
  ];
};

const purposeOf = (facts: EvidenceFacts): string => {
  const vat = facts.vat
    ? `В т. ч. НДС ${facts.vat.percent} % ${dashedAmount(facts.vat.amount)}.`
    : "НДС не облагается.";
  const invoice = `по счёту №\u00a0${facts.invoiceNumber} от ${dottedDate(facts.invoiceDate)}`;

  return `${facts.purpose}. Оплата ${invoice}, договор №\u00a0${contractNumberOf(facts)}. ${vat}`;
};

const drawSignatures = (paper: Paper, facts: EvidenceFacts): void => {
  const { buyer, paidOn } = facts;

  paper.write("М.П.", LEFT + 40, 520, { size: 8 });
  paper.write("Подписи", LEFT + 190, 486, { size: 8 });
  paper.write("Отметки банка", LEFT + 340, 486, { size: 8 });
  paper.line([LEFT + 140, 534], [LEFT + 280, 534]);
  paper.line([LEFT + 140, 570], [LEFT + 280, 570]);
  drawSignature(paper, buyer.name, LEFT + 170, 528);
  drawSeal(paper, buyer.name, LEFT + 74, 540);
  drawOfficeMark(paper, ["АО «Демобанк»  БИК 044599901", "ИСПОЛНЕНО", dottedDate(paidOn)], [LEFT + 322, 510]);
};
