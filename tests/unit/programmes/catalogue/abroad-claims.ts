import { minor, type Written } from "@/tests/unit/programmes/catalogue/programmes";

/** A claim in a currency, its lines spent on the filing day unless they say otherwise, approved long before. */
export const claimIn = (
  currency: string,
  filedOn: string,
  lines: readonly Written[],
  more: Written = {},
) => ({
  format: 1,
  filedAt: `${filedOn}T10:00:00`,
  approvedOn: "2018-01-01",
  applicant: { taxRegime: "VAT_PAYER", statements: [] },
  lines: lines.map(({ amount, ...line }, at) => ({
    id: `line-${at}`,
    committedOn: filedOn,
    paidOn: filedOn,
    ...(typeof amount === "string" ? { amount: { minor: minor(amount, currency), currency } } : { amount }),
    ...line,
  })),
  ...more,
});

/** An applicant of whom this was stated. */
export const stated = (facts: Written, more: Written = {}) => ({
  applicant: { taxRegime: "VAT_PAYER", statements: [{ on: "2010-01-01", ...facts }], ...more },
});
