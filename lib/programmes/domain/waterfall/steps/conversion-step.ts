import { destinationDecides } from "@/lib/programmes/domain/caps";
import type { Blocker, EntitlementLine, TraceLine } from "@/lib/programmes/domain/entitlement-types";
import { needsRate, servesPayment, toKopecks } from "@/lib/programmes/domain/exchange-rates";
import { amountOf, count, day, type MessageParams, text } from "@/lib/programmes/domain/message-params";
import type { TraceKey } from "@/lib/programmes/domain/waterfall/trace-keys";
import {
  saying,
  totalRunning,
  type WaterfallStep,
  type WorkLine,
} from "@/lib/programmes/domain/waterfall/waterfall-state";
import { isKnownCurrency } from "@/lib/shared/currencies";
import type { Money } from "@/lib/shared/money";

/**
 * What the company paid, in kopecks: every payment at the Bank of Russia rate of its own day, rounded half
 * up once. A line that lacks something counts zero and says what it lacks.
 */
export const conversionStep: WaterfallStep = {
  name: "conversion",
  apply: (state) => {
    const { input } = state;
    const asked = {
      maxAgeDays: input.rules.currency.maxAgeDays,
      destination: destinationDecides(input.rules, input.category),
    };
    const lines = state.lines.map((line) => converted(line, asked));
    const whole: TraceLine = {
      step: "conversion",
      lineId: null,
      before: 0n,
      after: totalRunning(lines),
      code: null,
      rule: null,
      key: "conversion.claim",
      params: { lines: count(lines.length) },
    };

    return saying({ ...state, lines }, [whole, ...lines.map(explained)]);
  },
};

/** What a line needs before it can be counted. */
type Asked = { readonly maxAgeDays: number; readonly destination: boolean };

const converted = (line: WorkLine, asked: Asked): WorkLine => {
  const { amount, rate } = line.source;
  const blockers = obstacles.flatMap((find) => find(line.source, asked) ?? []);
  const claimed = amount === null || blockers.length > 0 ? null : toKopecks(amount, rate);

  return { ...line, blockers, claimed: claimed ?? 0n, running: claimed ?? 0n };
};

type Obstacle = (line: EntitlementLine, asked: Asked) => Blocker | null;

const blocked = (line: EntitlementLine, code: Blocker["code"], params: MessageParams = {}): Blocker => ({
  code,
  lineId: line.id,
  params,
});

const noAmount: Obstacle = (line) =>
  line.amount === null || line.amount.minor <= 0n ? blocked(line, "amountMissing") : null;

const unknownCurrency: Obstacle = (line) =>
  line.amount === null || isKnownCurrency(line.amount.currency)
    ? null
    : blocked(line, "currencyUnknown", { currency: text(line.amount.currency) });

const noPaymentDate: Obstacle = (line) => (line.paidOn === null ? blocked(line, "paymentDateMissing") : null);

// Exhibitions at home and abroad have caps of their own: without the country there is no telling which.
const noDestination: Obstacle = (line, { destination }) =>
  destination && line.destinationCountry === null ? blocked(line, "destinationMissing") : null;

const impossibleVat: Obstacle = (line) =>
  line.vat === null || line.amount === null || fitsInto(line.vat, line.amount)
    ? null
    : blocked(line, "vatAboveAmount", { vat: amountOf(line.vat), amount: amountOf(line.amount) });

// The rate was looked up by whoever called; one of another currency or another day is refused here too,
// so that a corrected payment date cannot keep the rate of the wrong day.
const noRate: Obstacle = (line, { maxAgeDays }) => {
  const { amount, paidOn, rate } = line;
  if (amount === null || paidOn === null || !needsRate(amount.currency)) return null;
  if (rate !== null && servesPayment(rate, amount.currency, paidOn, maxAgeDays)) return null;

  return blocked(line, "rateMissing", { currency: text(amount.currency), paidOn: day(paidOn) });
};

const obstacles: readonly Obstacle[] = [
  noAmount,
  unknownCurrency,
  noPaymentDate,
  noDestination,
  impossibleVat,
  noRate,
];

const fitsInto = (vat: Money, amount: Money): boolean =>
  vat.currency === amount.currency && vat.minor >= 0n && vat.minor <= amount.minor;

const explained = (line: WorkLine): TraceLine => ({
  step: "conversion",
  lineId: line.source.id,
  before: 0n,
  after: line.claimed,
  code: null,
  rule: null,
  ...wordsFor(line),
});

const wordsFor = ({ source, blockers }: WorkLine): { key: TraceKey; params: MessageParams } => {
  const { amount, rate } = source;
  if (amount === null || blockers.length > 0) return { key: "conversion.blocked", params: {} };
  if (rate === null || !needsRate(amount.currency))
    return { key: "conversion.roubles", params: { amount: amountOf(amount) } };

  return {
    key: "conversion.foreign",
    params: {
      amount: amountOf(amount),
      rate: {
        kind: "rate",
        value: rate.value.toString(),
        nominal: rate.nominal.toString(),
        currency: rate.currency,
      },
      rateDate: day(rate.date),
      source: text(rate.source),
    },
  };
};
