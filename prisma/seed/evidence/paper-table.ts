import { HAIRLINE, INK, type Paper, type TextStyle } from "@/prisma/seed/evidence/paper";

export type Column = {
  readonly head: string;
  readonly width: number;
  readonly align?: "left" | "right" | "center";
};

export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly size?: number;
  readonly accent?: string;
};

const PADDING = 5;

/** A ruled table; a row is as high as its highest cell. Answers the y below it. */
export const drawTable = (paper: Paper, [x, y]: readonly [number, number], table: Table): number => {
  const { columns, rows } = table;
  const size = table.size ?? 8.5;
  const right = x + columns.reduce((sum, { width }) => sum + width, 0);
  const rule = table.accent ?? INK;
  let top = y;

  paper.line([x, top], [right, top], { width: 1, color: rule });
  top = drawRow(paper, [x, top], columns, {
    cells: columns.map(({ head }) => head),
    style: { size: size - 1 },
  });
  paper.line([x, top], [right, top], { width: 0.8, color: rule });

  for (const cells of rows) {
    top = drawRow(paper, [x, top], columns, { cells, style: { size } });
    paper.line([x, top], [right, top], { width: 0.5, color: HAIRLINE });
  }
  return top;
};

type Row = { readonly cells: readonly string[]; readonly style: TextStyle };

const drawRow = (
  paper: Paper,
  [x, y]: readonly [number, number],
  columns: readonly Column[],
  { cells, style }: Row,
): number => {
  let left = x;
  let bottom = y;

  for (const [index, { width, align }] of columns.entries()) {
    const below = paper.write(cells[index] ?? "", left + PADDING, y + PADDING, {
      ...style,
      width: width - 2 * PADDING,
      align,
    });
    bottom = Math.max(bottom, below);
    left += width;
  }
  return bottom + PADDING;
};
