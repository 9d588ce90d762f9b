/** What happened to programmes, rates and calendars; words in `programmes.event.<type>`. */
export type ProgrammeEvent =
  | { readonly type: "programmeImported"; readonly version: number; readonly supersedes: readonly number[] }
  | { readonly type: "currencyRateAdded"; readonly currency: string; readonly date: string }
  | {
      readonly type: "currencyRatesLoaded";
      readonly from: string;
      readonly to: string;
      readonly count: number;
      readonly source: string;
    }
  | {
      readonly type: "currencyRateCorrected";
      readonly currency: string;
      readonly date: string;
      readonly reason: string;
    }
  | { readonly type: "rateFileUploaded"; readonly date: string; readonly count: number }
  | {
      readonly type: "rateFileTaken";
      readonly date: string;
      readonly count: number;
      readonly corrected: number;
    }
  | { readonly type: "rateFileLeft"; readonly date: string }
  | { readonly type: "calendarImported"; readonly year: number; readonly version: string }
  | {
      readonly type: "calendarDayChanged";
      readonly year: number;
      readonly version: string;
      readonly date: string;
      readonly reason: string;
    };

/** A type of `ProgrammeEvent`. */
export type ProgrammeEventType = ProgrammeEvent["type"];

/** All types, in the order in which a filter lists them. */
export const programmeEventTypes = [
  "programmeImported",
  "currencyRateAdded",
  "currencyRatesLoaded",
  "currencyRateCorrected",
  "rateFileUploaded",
  "rateFileTaken",
  "rateFileLeft",
  "calendarImported",
  "calendarDayChanged",
] as const satisfies readonly ProgrammeEventType[];
