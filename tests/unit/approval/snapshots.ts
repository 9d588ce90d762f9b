// A decision with one cut and one declined line, to vary in tests.
import type { DecisionLine, DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";

const id = (serial: number): string => `00000000-0000-7000-8000-${String(serial).padStart(12, "0")}`;

export const decisionLine = (position: number, patch: Partial<DecisionLine> = {}): DecisionLine => ({
  id: id(position),
  position,
  purpose: "Перевозка",
  supplierName: "Перевозчик",
  invoiceNumber: String(800 + position),
  invoiceDate: "2026-03-02",
  paidOn: "2026-03-17",
  currency: "RUB",
  amountMinor: "10000",
  rate: null,
  verdict: "ACCEPTED",
  reasonCode: null,
  note: "",
  claimed: "10000",
  eligible: "10000",
  accepted: "10000",
  rated: "5000",
  support: "5000",
  requested: "5000",
  ...patch,
});

export const cutLine = decisionLine(2, {
  verdict: "REDUCED",
  reasonCode: "INSURANCE_NOT_COVERED",
  note: "Страхование не покрываем",
  accepted: "8000",
  rated: "4000",
  support: "4000",
});

export const declinedLine = decisionLine(3, {
  verdict: "REJECTED",
  reasonCode: "DUPLICATE_DOC",
  note: "Уже оплачен",
  accepted: "0",
  rated: "0",
  support: "0",
});

/** Three lines: accepted, cut, declined. */
export const aDecision = (patch: Partial<DecisionSnapshot> = {}): DecisionSnapshot => ({
  format: 1,
  claim: { id: id(100), number: "26-0592", round: 1, category: "TRANSPORT" },
  company: {
    id: id(101),
    inn: "9801412073",
    kpp: null,
    nameRu: "ООО «Гемма-Тест»",
    nameEn: "Gemma-Test LLC",
  },
  programme: {
    id: id(102),
    versionId: id(103),
    version: 3,
    rulesHash: "hash",
    nameRu: "Возмещение",
    nameEn: "Reimbursement",
  },
  fiscalYear: 2026,
  budgetLineId: id(104),
  outcome: "APPROVE",
  rateBasisPoints: 5000,
  lines: [decisionLine(1), cutLine, declinedLine],
  totals: {
    claimed: "30000",
    eligible: "30000",
    accepted: "18000",
    rated: "9000",
    support: "9000",
    requested: "15000",
  },
  caps: [{ cap: "TRANSPORT_YEAR", amount: "9000", limit: "70000", year: 2026 }],
  payee: {
    accountId: id(105),
    bik: "044525225",
    bankName: "Банк",
    settlement: "40702810000000004471",
    correspondent: "30101810400000000225",
  },
  message: "",
  calculation: null,
  ...patch,
});
