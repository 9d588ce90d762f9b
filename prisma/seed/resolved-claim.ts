// A claim of the plan with its days and papers, once it is known when it was filed.
import type { ReceivedEvidence } from "@/lib/evidence/intake/receive-evidence";
import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { EvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import { parseAmount } from "@/lib/shared/amount-input";
import { exponentOf } from "@/lib/shared/currencies";
import { addDays, type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import type { CurrencyCode } from "@/lib/shared/money";
import { type CompanyPlan, contractOf, kpp } from "@/prisma/seed/data/companies";
import {
  type ClaimPlan,
  demandedPapers,
  type LinePlan,
  type PaperPlan,
  type RatePlan,
} from "@/prisma/seed/data/line-plan";
import { suppliers, usualSupplier } from "@/prisma/seed/data/suppliers";
import type { EvidenceFacts, SupplierFacts } from "@/prisma/seed/evidence/evidence-facts";
import { fingerprintOf } from "@/prisma/seed/evidence/wording";
import type { Papers } from "@/prisma/seed/papers";
import { daysBeforeInYear, type Timeline } from "@/prisma/seed/times";

export type ResolvedPaper = {
  readonly kind: EvidenceKindCode;
  readonly file: Promise<ReceivedEvidence>;
};

export type ResolvedLine = {
  /** As the company types it. */
  readonly typed: Readonly<Record<string, string>>;
  readonly facts: EvidenceFacts;
  readonly papers: readonly ResolvedPaper[];
  /** Set where the figures rest on an exact rate. */
  readonly rate: (RatePlan & { readonly currency: CurrencyCode; readonly date: IsoDate }) | null;
};

export type ResolvedClaim = Pick<ClaimPlan, "key" | "category" | "title" | "number"> & {
  readonly company: CompanyPlan;
  readonly contract: ReturnType<typeof contractOf>;
  readonly timeline: Timeline;
  readonly lines: readonly ResolvedLine[];
};

type Telling = {
  readonly company: CompanyPlan;
  readonly timeline: Timeline;
  readonly papers: Papers;
};

export const resolveClaim = (plan: ClaimPlan, telling: Telling): ResolvedClaim => {
  const filedOn = moscowDateOf(telling.timeline.at(0));
  const lines = plan.lines.map((line, at) => resolveLine(plan, { ...line, at }, { ...telling, filedOn }));

  return {
    key: plan.key,
    category: plan.category,
    title: plan.title,
    number: plan.number,
    company: telling.company,
    contract: contractOf(telling.company, yearOf(filedOn)),
    timeline: telling.timeline,
    lines,
  };
};

type Placed = LinePlan & { readonly at: number };

const resolveLine = (
  { key, category }: ClaimPlan,
  line: Placed,
  { company, papers, filedOn }: Telling & { readonly filedOn: IsoDate },
): ResolvedLine => {
  const supplier: SupplierFacts = suppliers[line.supplier ?? usualSupplier(category, line.destination)];
  const dates = datesOf(line, filedOn);
  const facts = factsOf(line, { category, company, supplier, ...dates, ...numbersOf(key, line, supplier) });
  const asked = line.papers ?? demandedPapers[category];
  const { currency } = facts;

  return {
    typed: typedOf(line, facts),
    facts,
    papers: asked.map(({ kind, number, isScan }) => ({
      kind,
      file: papers.order({ kind, facts: numbered(facts, number), isScan: isScan === true }),
    })),
    rate: line.rate ? { ...line.rate, currency, date: dates.paidOn } : null,
  };
};

type Dates = { readonly invoiceDate: IsoDate; readonly paidOn: IsoDate };

const datesOf = ({ paid, invoicedBefore = 9, at }: Placed, filedOn: IsoDate): Dates => {
  const paidOn = typeof paid === "string" ? paid : daysBeforeInYear(filedOn, paid ?? 5 + 3 * at);
  return { paidOn, invoiceDate: addDays(paidOn, -invoicedBefore) };
};

type Numbers = { readonly invoiceNumber: string; readonly paymentOrderNumber: string };

/** Numbers that look like a supplier's own and are the same each time. */
const numbersOf = (key: string, { invoice, order, at }: Placed, supplier: SupplierFacts): Numbers => {
  const seed = fingerprintOf(key, String(at));
  const letters = supplier.name
    .replace(/^\S+ «/, "")
    .replace(/[^A-ZА-ЯЁ]/g, "")
    .slice(0, 3);
  return {
    invoiceNumber: invoice ?? `${letters}-${1000 + (seed % 9000)}`,
    paymentOrderNumber: order ?? String(100 + (seed % 880)),
  };
};

/** "EUR 2480.00" */
const moneyOf = (text: string): { readonly currency: CurrencyCode; readonly minor: bigint } => {
  const [currency = "", digits = ""] = text.split(" ");
  return { currency, minor: minorOf(digits, currency) };
};

const minorOf = (digits: string, currency: CurrencyCode): bigint => {
  const parsed = parseAmount(digits, exponentOf(currency));
  if (!parsed.ok) throw new Error(`Not an amount of the plan: ${digits} ${currency}`);
  return parsed.value;
};

type Known = Dates &
  Numbers & {
    readonly category: CostCategoryCode;
    readonly company: CompanyPlan;
    readonly supplier: SupplierFacts;
  };

const factsOf = (line: Placed, known: Known): EvidenceFacts => {
  const { category: _category, company, supplier, ...dated } = known;
  const { currency, minor } = moneyOf(line.amount);
  const { vat, rows } = line;
  const withNumber = (line.papers ?? []).find(({ number }) => number !== undefined);

  return {
    ...dated,
    supplier,
    buyer: {
      name: company.nameRu,
      nameEn: company.nameEn,
      inn: company.inn,
      ...(company.isSimplified ? {} : { kpp }),
      account: company.settlement,
    },
    currency,
    amount: minor,
    vat: vat
      ? { percent: vat.percent, amount: minorOf(vat.amount, currency) }
      : usualVat(supplier, known.category),
    purpose: line.purpose,
    rows: rows?.map((row) => ({ ...row, amount: minorOf(row.amount, currency) })) ?? [
      { text: line.purpose, amount: minor },
    ],
    destination: line.destination,
    hsCode: line.hsCode ?? company.hsCode,
    goods: company.goods,
    documentNumber: withNumber?.number,
    eventName: line.event,
  };
};

/** Carriage abroad is taxed at zero per cent; everything else without a rate is bought without VAT. */
const usualVat = ({ country }: SupplierFacts, category: CostCategoryCode): EvidenceFacts["vat"] =>
  country === "RU" && category === "TRANSPORT" ? { percent: 0, amount: 0n } : null;

const typedOf = (line: LinePlan, facts: EvidenceFacts): Readonly<Record<string, string>> => ({
  purpose: line.purpose,
  supplierName: facts.supplier.name,
  supplierCountry: facts.supplier.country,
  supplierTaxId: facts.supplier.taxId ?? "",
  invoiceNumber: facts.invoiceNumber,
  invoiceDate: facts.invoiceDate,
  paidOn: facts.paidOn,
  paymentOrderNumber: facts.paymentOrderNumber,
  currency: facts.currency,
  amount: line.amount.split(" ")[1] ?? "",
  vat: line.vat?.amount ?? "0",
  destinationCountry: line.destination,
  hsCode: line.hsCode ?? "",
  eventName: line.event ?? "",
});

/** One more paper about a line, for an answer or a correction. */
export const extraPaper = (
  { key, lines }: ResolvedClaim,
  { line, kind, number, isScan }: PaperPlan & { readonly line: number },
  papers: Papers,
): ResolvedPaper => {
  const facts = lines[line]?.facts;
  if (!facts) throw new Error(`${key} has no line ${line + 1}`);
  return { kind, file: papers.order({ kind, facts: numbered(facts, number), isScan: isScan === true }) };
};

const numbered = (facts: EvidenceFacts, documentNumber: string | undefined): EvidenceFacts =>
  documentNumber === undefined ? facts : { ...facts, documentNumber };
