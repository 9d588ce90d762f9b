import { fieldOfFact } from "@/lib/claims/domain/claim-facts";
import {
  found,
  type LineField,
  type ReadinessCheck,
  type ReadinessCode,
  type ReadinessFinding,
  type ReadinessLine,
} from "@/lib/claims/domain/readiness-types";
import type { AssessmentBlockerCode } from "@/lib/programmes/domain/assessment/assessment-types";
import { type DemandedFact, demandedFacts } from "@/lib/programmes/domain/assessment/demanded-facts";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { amountOf, day, type MessageParams, roubles, text } from "@/lib/programmes/domain/message-params";
import { categoryRuleOf } from "@/lib/programmes/domain/rulebook/category-tree";
import { isKnownCurrency } from "@/lib/shared/currencies";
import { type IsoDate, moscowDateOf } from "@/lib/shared/iso-date";

const fieldsOfEveryLine = [
  "purpose",
  "supplierName",
  "supplierCountry",
  "invoiceNumber",
  "invoiceDate",
  "paidOn",
  "paymentOrderNumber",
  "amount",
] as const satisfies readonly LineField[];

const fieldsOfFacts: Partial<Record<DemandedFact, LineField>> = fieldOfFact;

/** Every line says what every line must, and what the rules ask of its category besides. */
export const linesAreComplete: ReadinessCheck = ({ rules, category, lines }) => {
  const rule = categoryRuleOf(rules, category);
  const asked =
    rule === null ? [] : [...demandedFacts(rules, rule)].flatMap((fact) => fieldsOfFacts[fact] ?? []);
  const required = [...new Set<LineField>([...fieldsOfEveryLine, ...asked])];

  return lines.flatMap((line) =>
    required
      .filter((field) => isEmpty(line, field))
      .map((field) =>
        found("fieldMissing", { lineId: line.id, field, params: { field: { kind: "field", field } } }),
      ),
  );
};

const isEmpty = (line: ReadinessLine, field: LineField): boolean => {
  const value = line[field];
  if (value === null) return true;

  return typeof value === "string" ? value.trim() === "" : field === "amount" && value.minor <= 0n;
};

/** Nothing is invoiced or paid after today. */
export const datesHavePassed: ReadinessCheck = ({ lines, now }) => {
  const today = moscowDateOf(now);

  return lines.flatMap((line) =>
    (["invoiceDate", "paidOn"] as const).flatMap((field) => {
      const date = line[field];

      return date === null || date <= today
        ? []
        : [
            found("dateInFuture", {
              lineId: line.id,
              field,
              params: { field: { kind: "field", field }, date: day(date) },
            }),
          ];
    }),
  );
};

/** A payment does not come before its invoice; for an advance the invoice is the one it was paid on. */
export const paymentsFollowInvoices: ReadinessCheck = ({ lines }) =>
  lines.flatMap(({ id, invoiceDate, paidOn }) =>
    invoiceDate === null || paidOn === null || invoiceDate <= paidOn
      ? []
      : [
          found("paidBeforeInvoice", {
            lineId: id,
            field: "paidOn",
            params: { paidOn: day(paidOn), invoiceDate: day(invoiceDate) },
          }),
        ],
  );

const blockersToFindings: Readonly<
  Partial<Record<AssessmentBlockerCode, readonly [ReadinessCode, LineField]>>
> = {
  partsAboveAmount: ["vatAboveAmount", "vat"],
  rateMissing: ["rateMissing", "paidOn"],
};

/** The engine can count every line. Empty fields are not repeated: `linesAreComplete` names them. */
export const linesCanBeCounted: ReadinessCheck = ({ assessment, lines }) => {
  const byId = new Map(lines.map((line) => [line.id, line]));

  return assessment.blockers.flatMap(({ code, lineId, params }) => {
    const line = byId.get(lineId ?? "");
    const [finding, field] = blockersToFindings[code] ?? [];
    if (line === undefined || finding === undefined || field === undefined) return [];
    // A rate is missed only of a currency that has one, and of a day that is known.
    if (code === "rateMissing" && isRateless(line))
      return isCurrencyKnown(line)
        ? []
        : [found("currencyUnknown", { lineId: line.id, field: "amount", params })];

    return [found(finding, { lineId: line.id, field, params: { ...params, ...amountsOf(line) } })];
  });
};

const isCurrencyKnown = ({ amount }: ReadinessLine): boolean =>
  amount === null || isKnownCurrency(amount.currency);

const isRateless = (line: ReadinessLine): boolean => line.paidOn === null || !isCurrencyKnown(line);

const amountsOf = ({ vat, amount }: ReadinessLine): MessageParams =>
  vat === null || amount === null ? {} : { vat: amountOf(vat), amount: amountOf(amount) };

const cutsToFindings: readonly (readonly [DeductionCode, ReadinessCode, LineField])[] = [
  ["OUT_OF_PERIOD", "outOfPeriod", "paidOn"],
  ["INELIGIBLE_PRODUCT", "productExcluded", "hsCode"],
];

/** Lines that the rules will leave out, with the cost that is lost. */
export const linesAreEligible: ReadinessCheck = ({ assessment }) =>
  assessment.trace.flatMap(({ lineId, code, params, before, after }) =>
    lineId === null
      ? []
      : cutsToFindings
          .filter(([deduction]) => deduction === code)
          .map(([, finding, field]) =>
            found(finding, { lineId, field, params: { ...params, cut: roubles(before - after) } }),
          ),
  );

/** A Russian invoice says whether VAT is in it; nothing filled in is read as none. */
export const vatIsStated: ReadinessCheck = ({ lines, rules }) =>
  lines
    .filter(
      ({ supplierCountry, vat, amount }) =>
        supplierCountry === rules.homeCountry && vat === null && amount !== null,
    )
    .map(({ id }) => found("vatNotStated", { lineId: id, field: "vat" }));

/**
 * Two lines with the same invoice of the same supplier may be its instalments, or one cost typed twice.
 * The later line is pointed at, the number of the earlier is named.
 */
export const invoicesAreDifferent: ReadinessCheck = ({ lines }) => {
  const seen = new Map<string, number>();

  return lines.flatMap((line, at): readonly ReadinessFinding[] => {
    const key = invoiceKey(line);
    const earlier = key === null ? undefined : seen.get(key);
    if (key !== null && earlier === undefined) seen.set(key, at + 1);
    if (earlier === undefined) return [];

    return [
      found("duplicateInvoice", {
        lineId: line.id,
        field: "invoiceNumber",
        params: { invoice: text(line.invoiceNumber ?? ""), otherLine: text(String(earlier)) },
      }),
    ];
  });
};

const invoiceKey = (line: ReadinessLine): string | null => {
  const number = normalised(line.invoiceNumber ?? "");
  const supplier = normalised(line.supplierTaxId ?? "") || normalised(line.supplierName);
  const date: IsoDate | null = line.invoiceDate;

  return number === "" || supplier === "" || date === null ? null : JSON.stringify([supplier, number, date]);
};

/** Letters and digits only, in capitals: "inv-0127" and "INV 0127" are one number. */
const normalised = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
