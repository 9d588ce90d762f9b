import { minor, type Written } from "@/tests/unit/programmes/catalogue/programmes";

/** An applicant against whom nothing speaks. */
export const standing = {
  legalForm: "COMPANY",
  region: "77",
  size: "SMALL",
  taxDebt: "0",
  insolvent: false,
  samePurposeFunding: false,
  lastBreachOn: null,
  offshoreShare: 0,
  foreignShare: 0,
};

/** An applicant with one statement of that day. */
export const applicantOn = (on: string, changes: Written = {}) => ({
  taxRegime: "VAT_PAYER",
  registeredOn: "2010-01-01",
  size: "SMALL",
  statements: [{ on, ...standing, ...changes }],
});

/** A rouble line. */
export const paid = (category: string, amount: string, paidOn: string, more: Written = {}) => ({
  id: `${category}-${amount}`,
  category,
  amount: { minor: minor(amount), currency: "RUB" },
  paidOn,
  ...more,
});
