import { describe, expect, it } from "vitest";
import { findRate, toKopecks } from "@/lib/programmes/domain/exchange-rates";
import { money } from "@/lib/shared/money";
import { amount, inRoubles, rate } from "@/tests/unit/programmes/builders";

// A Friday's rate is dated Saturday and serves until Monday.
const records = [
  rate("EUR", "60.3187", "2017-04-22"),
  rate("USD", "56.2307", "2017-04-22"),
  rate("USD", "56.0000", "2017-04-21"),
  rate("USD", "57.0000", "2017-04-26"),
];

describe("the rate for a payment", () => {
  it.each([
    ["the day of a record", "2017-04-22", "2017-04-22"],
    ["the Sunday after it", "2017-04-23", "2017-04-22"],
    ["the Monday after it", "2017-04-24", "2017-04-22"],
    ["the day before the next record", "2017-04-25", "2017-04-22"],
    ["the day of the next record", "2017-04-26", "2017-04-26"],
    ["ten days after the last record", "2017-05-06", "2017-04-26"],
  ])("on %s is the latest that is not later", (_when, paidOn, expected) => {
    expect(findRate(records, "USD", paidOn, 10)?.date).toBe(expected);
  });

  it("is missing eleven days after the last record", () => {
    expect(findRate(records, "USD", "2017-05-07", 10)).toBeNull();
  });

  it("is missing before the first record and for a currency without one", () => {
    expect(findRate(records, "USD", "2017-04-20", 10)).toBeNull();
    expect(findRate(records, "AMD", "2017-04-22", 10)).toBeNull();
  });

  it("does not depend on the order in which records come", () => {
    expect(findRate([...records].reverse(), "USD", "2017-04-24", 10)?.value).toBe(562307n);
  });

  it("ignores a record that would divide by nothing", () => {
    const broken = { ...rate("USD", "57.0000", "2017-04-26"), nominal: 0n };

    expect(findRate([broken], "USD", "2017-04-26", 10)).toBeNull();
  });
});

describe("an amount in roubles", () => {
  it.each([
    ["1 500 000 AMD", "21.8342 per 100", "327513.00"],
    ["5 900 EUR", "78.6812", "464219.08"],
    ["4 370 USD", "79.6845", "348221.27"],
    ["2 850 EUR", "69.3406", "197620.71"],
    ["128 000 INR", "92.8870 per 100", "118895.36"],
    ["0.01 USD", "50.0000", "0.50"],
    ["0.01 USD", "0.4999", "0.00"],
    ["0.01 USD", "0.5000", "0.01"],
  ])("%s at %s is %s, rounded half up once", (text, published, expected) => {
    const paid = amount(text);

    expect(inRoubles(toKopecks(paid, rate(paid.currency, published, "2020-06-30")) ?? -1n)).toBe(expected);
  });

  it("counts yen without decimals and dinars with three", () => {
    expect(toKopecks(money(1_000n, "JPY"), rate("JPY", "65.1234 per 100", "2020-06-30"))).toBe(65_123n);
    expect(toKopecks(money(1_000n, "KWD"), rate("KWD", "228.1000", "2020-06-30"))).toBe(22_810n);
  });

  it("stays as it is when it was paid in roubles", () => {
    expect(toKopecks(amount("123.45"), null)).toBe(12_345n);
  });

  it("is unknown without a rate, with the rate of another currency, and in a currency nobody knows", () => {
    expect(toKopecks(amount("1 EUR"), null)).toBeNull();
    expect(toKopecks(amount("1 EUR"), rate("USD", "70.0000", "2020-06-30"))).toBeNull();
    expect(toKopecks(money(1n, "XXX"), rate("XXX", "70.0000", "2020-06-30"))).toBeNull();
  });
});
