/** One category of the published programme, as the landing page shows it. Amounts are kopecks as decimal strings. */
export type LandingCategory = {
  readonly code: string;
  readonly rateBasisPoints: number;
  /** The most one company may get in a year. */
  readonly capKopecks: string;
  /** What is left on the budget line; `null` while no line is open. */
  readonly availableKopecks: string | null;
};

/** What anyone may read about the programme in force and its money. */
export type LandingFigures = {
  readonly programme: { readonly code: string; readonly version: number; readonly year: number } | null;
  readonly categories: readonly LandingCategory[];
  readonly budget: {
    readonly year: number;
    readonly allocated: string;
    readonly paid: string;
    readonly committed: string;
    readonly reserved: string;
    readonly available: string;
  } | null;
};
