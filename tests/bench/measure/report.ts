// The table as people read it.
import type { Figures } from "./probe";
import type { Aim, Remark, Row } from "./rows";

const columns = [
  ["", 17],
  ["requests/s", 11],
  ["p50 ms", 8],
  ["p95 ms", 8],
  ["p99 ms", 8],
  ["CPU ms", 8],
  ["of DB", 7],
  ["stmts", 7],
  ["KB", 8],
  ["× page", 8],
  ["× bare", 8],
  ["aim", 12],
  ["× aim", 7],
] as const;

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => {
      const width = columns[at]?.[1] ?? 8;
      return at === 0 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join("");

const figure = (value: number, digits = 1): string => (Number.isFinite(value) ? value.toFixed(digits) : "–");

const figureCells = (figures: Figures): readonly string[] => [
  figure(figures.perSecond, figures.perSecond < 100 ? 1 : 0),
  figure(figures.p50),
  figure(figures.p95),
  figure(figures.p99),
  figure(figures.processor, 2),
  figure(figures.ofDatabase, 2),
  figure(figures.statements),
  figure(figures.kilobytes),
];

const times = (own: Figures, other: Figures | undefined): string =>
  other ? figure(own.processor / other.processor, 2) : "";

const aimCells = ({ product, page, aim }: Row): readonly [string, string] => {
  if (!aim) return ["", ""];
  const wanted = aimedAt(aim, page);
  return [
    aim.kind === "milliseconds" ? `${aim.processor} ms` : `${aim.factor} × page`,
    figure(product.processor / wanted, 2),
  ];
};

const aimedAt = (aim: Aim, page: Figures | undefined): number =>
  aim.kind === "milliseconds" ? aim.processor : aim.factor * (page?.processor ?? Number.NaN);

const failures = (name: string, { errors, requests }: Figures): readonly string[] =>
  errors > 0 ? [`  ${name}: ${errors} of ${requests} answers were not what they should be`] : [];

const rowLines = (row: Row): readonly string[] => {
  const { name, what, product, page, statements } = row;
  return [
    `${name}: ${what}`,
    line([
      "  product",
      ...figureCells(product),
      times(product, page),
      times(product, statements),
      ...aimCells(row),
    ]),
    ...(page ? [line(["  bare page", ...figureCells(page)])] : []),
    ...(statements ? [line(["  bare statements", ...figureCells(statements)])] : []),
    ...failures("product", product),
    ...(page ? failures("bare page", page) : []),
    ...(statements ? failures("bare statements", statements) : []),
  ];
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

export const printHead = (): void => {
  print("");
  print(line(columns.map(([title]) => title)));
};

export const printRows = (rows: readonly Row[]): void => {
  for (const row of rows) for (const text of rowLines(row)) print(text);
};

export const printRemarks = (remarks: readonly Remark[]): void => {
  print("");
  for (const { what, value, aim } of remarks) print(`${what}: ${value}${aim ? ` (aim: ${aim})` : ""}`);
};

/** What the bare statements cost on the machine for which the aims were set: milliseconds of processor. */
const reference: Readonly<Record<string, number>> = {
  "O2 page": 0.29,
  "O3 page": 0.28,
  "O4 form": 0.61,
  "O5 form": 0.46,
  "O6 data": 0.44,
  "O7 name data": 1.2,
};

/** How many times longer this machine takes for the same bare work; the aims were set on another one. */
export const printPace = (rows: readonly Row[]): void => {
  const paces = rows
    .flatMap(({ name, statements }) => {
      const usual = reference[name];
      return usual && statements ? [statements.processor / usual] : [];
    })
    .sort((one, other) => one - other);
  const pace = paces[Math.floor(paces.length / 2)];
  if (pace === undefined) return;
  print("");
  print(
    `The aims in milliseconds were set on a machine on which the bare statements took 1 / ${pace.toFixed(2)} of what they took here and now: compare ratios within this run.`,
  );
};
