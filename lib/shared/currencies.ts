import { assert } from "@/lib/shared/assert";
import type { CurrencyCode } from "@/lib/shared/money";

// ISO 4217, list one, and the codes withdrawn since 2014 that an old invoice may still carry.
// Decimals come from the standard and not from Intl: CLDR gives some currencies the number in use
// (the Albanian lek none, the standard two), and a wrong exponent misreads an amount a hundredfold.
const twoDecimals =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD " +
  "CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP " +
  "GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT " +
  "LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN " +
  "NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP " +
  "SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS " +
  "VEF VES WST XCD XCG YER ZAR ZMW ZWG ZWL";
const noDecimals = "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const threeDecimals = "BHD IQD JOD KWD LYD OMR TND";
const fourDecimals = "CLF";

const withExponent = (codes: string, exponent: number): readonly (readonly [CurrencyCode, number])[] =>
  codes.split(" ").map((code) => [code, exponent]);

const exponents: ReadonlyMap<CurrencyCode, number> = new Map([
  ...withExponent(twoDecimals, 2),
  ...withExponent(noDecimals, 0),
  ...withExponent(threeDecimals, 3),
  ...withExponent(fourDecimals, 4),
]);

/** The currency that claims are paid in and budgets are kept in. */
export const rouble: CurrencyCode = "RUB";

/** Every currency an expense may be stated in, in alphabetical order of the codes. */
export const currencyCodes: readonly CurrencyCode[] = [...exponents.keys()].sort();

/** Whether the product knows the code. Codes are capitals: "usd" is none. */
export const isKnownCurrency = (code: string): boolean => exponents.has(code);

/** How many decimals the currency has (ISO 4217): 2 for RUB, 0 for JPY, 3 for KWD. Throws on an unknown code. */
export const exponentOf = (currency: CurrencyCode): number => {
  const exponent = exponents.get(currency);
  assert(exponent !== undefined, `Unknown currency: ${currency}`);

  return exponent;
};
