import "server-only";
import type { YearLine } from "@/lib/budget/data/budget-reads";
import { availableOf, type LineBalance, shareOf, usedOf } from "@/lib/budget/domain/budget-line";
import type { BilingualName } from "@/lib/shared/bilingual-name";

/** Money by how sure it is, in kopecks as decimal strings. */
export type FiguresView = {
  readonly allocated: string;
  readonly paid: string;
  readonly committed: string;
  readonly reserved: string;
  readonly available: string;
  /** Of the allocation, in basis points. */
  readonly usedShare: number;
};

/** A budget line as tables and choices show it. */
export type LineView = FiguresView & {
  readonly id: string;
  readonly fiscalYear: number;
  readonly category: string;
  readonly status: "PLANNED" | "OPEN" | "CLOSED";
  readonly programmeCode: string;
  readonly programme: BilingualName;
};

export const figuresView = (balance: LineBalance): FiguresView => ({
  allocated: balance.allocated.toString(),
  paid: balance.paid.toString(),
  committed: balance.committed.toString(),
  reserved: balance.reserved.toString(),
  available: availableOf(balance).toString(),
  usedShare: Number(shareOf(usedOf(balance), balance.allocated)),
});

export const lineView = (line: Omit<YearLine, "fiscalYear"> & { readonly fiscalYear: number }): LineView => ({
  ...figuresView(line),
  id: line.id,
  fiscalYear: line.fiscalYear,
  category: line.category,
  status: line.status,
  programmeCode: line.programme.code,
  programme: { ru: line.programme.nameRu, en: line.programme.nameEn },
});
