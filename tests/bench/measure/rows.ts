// The rows of the report: an operation as the product does it, the two limits, and what is aimed at.
import type { Figures } from "./probe";

/** What the work itself costs on the reference machine, and what the product may cost there. */
export type Aim =
  | { readonly kind: "milliseconds"; readonly processor: number }
  | { readonly kind: "timesPage"; readonly factor: number };

export type Row = {
  /** Begins with the name of the operation: O1, O2 … */
  readonly name: string;
  readonly what: string;
  readonly product: Figures;
  /** The same rows on a bare page of the same framework. */
  readonly page?: Figures;
  /** The same statements from a bare server. */
  readonly statements?: Figures;
  readonly aim?: Aim;
};

/** Something worth a line of its own. */
export type Remark = { readonly what: string; readonly value: string; readonly aim?: string };

export type Measured = { readonly rows: readonly Row[]; readonly remarks: readonly Remark[] };

export const milliseconds = (processor: number): Aim => ({ kind: "milliseconds", processor });
export const timesPage = (factor: number): Aim => ({ kind: "timesPage", factor });
