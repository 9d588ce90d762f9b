/** A cell: a text, which is guarded, or digits that a spreadsheet should count with. */
export type CsvCell = string | { readonly figures: string };

/** How a spreadsheet of that language reads a file by a double click. */
export type CsvDialect = { readonly separator: "," | ";"; readonly decimal: "." | "," };

/** Russian spreadsheets separate by semicolons, since the comma is theirs for decimals. */
export const csvDialects = {
  ru: { separator: ";", decimal: "," },
  en: { separator: ",", decimal: "." },
} as const satisfies Record<string, CsvDialect>;

/** What a file begins with, so that Cyrillic is read as what it is. */
export const csvStart = "\uFEFF";

// A text that a spreadsheet would run as a formula (OWASP, CSV injection); full-width signs count too, and
// so does what stands behind spaces.
const formulaStart = /^[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

const needsQuotes = { ";": /[";\r\n]/, ",": /[",\r\n]/ } as const;

/** One line of a file (RFC 4180), with its end. Written in one go: an export has a million cells. */
export const csvRow = (cells: readonly CsvCell[], { separator, decimal }: CsvDialect): string => {
  const dangerous = needsQuotes[separator];
  let row = "";
  for (const [at, cell] of cells.entries()) {
    const text = typeof cell === "string" ? guarded(cell) : cell.figures.replace(".", decimal);
    if (at > 0) row += separator;
    row += dangerous.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  return `${row}\r\n`;
};

const guarded = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);
