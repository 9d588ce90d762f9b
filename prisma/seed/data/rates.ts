import type { IsoDate } from "@/lib/shared/iso-date";
import type { CurrencyCode } from "@/lib/shared/money";

/** Roubles for so many units on that day. */
export type DatedRate = {
  readonly currency: CurrencyCode;
  readonly date: IsoDate;
  readonly nominal: number;
  readonly value: string;
};

const dollarsAndEuros = (date: IsoDate, usd: string, eur: string): readonly DatedRate[] => [
  { currency: "USD", date, nominal: 1, value: usd },
  { currency: "EUR", date, nominal: 1, value: eur },
];

/** The ends of the quarters, which the claims of 2019 and 2020 are converted at. */
export const pastRates: readonly DatedRate[] = [
  ...dollarsAndEuros("2019-12-31", "61.9057", "69.3406"),
  ...dollarsAndEuros("2020-03-31", "77.7325", "85.7389"),
  ...dollarsAndEuros("2020-06-30", "69.9513", "78.6812"),
  ...dollarsAndEuros("2020-09-30", "79.6845", "93.0237"),
  ...dollarsAndEuros("2020-12-31", "73.8757", "90.6824"),
];

export type YearlyRate = {
  readonly currency: CurrencyCode;
  readonly nominal: number;
  /** 1/10 000 rouble on the first of each month, and on the first of the next January. */
  readonly months: readonly number[];
};

/** Invented courses of the running year, near the exact rates of the two claims with fixed numbers. */
export const runningRates: readonly YearlyRate[] = [
  yearly("USD", 1, "786 788 792 793 795 799 798 798 800 803 806 809 812", 1000),
  yearly("EUR", 1, "915 919 923 924 926 931 930 930 932 936 940 943 946", 1000),
  yearly("CNY", 1, "1112 1114 1119 1121 1124 1128 1127 1128 1131 1134 1137 1140 1143", 100),
  yearly("INR", 100, "921 924 927 929 930 934 933 933 935 938 941 944 947", 1000),
  yearly("KZT", 100, "1548 1552 1559 1563 1566 1571 1570 1572 1576 1581 1586 1590 1594", 100),
  yearly("BYN", 1, "2655 2660 2668 2672 2677 2685 2683 2685 2690 2697 2704 2710 2716", 100),
];

function yearly(currency: CurrencyCode, nominal: number, months: string, scale: number): YearlyRate {
  return { currency, nominal, months: months.split(" ").map((month) => Number(month) * scale) };
}
