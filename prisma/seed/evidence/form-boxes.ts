import { FAINT_INK, type Paper, type TextStyle } from "@/prisma/seed/evidence/paper";

/** A numbered field of a printed form: a frame, its small heading, and what was typed into it. */
export type FormBox = {
  readonly at: readonly [x: number, y: number];
  readonly size: readonly [width: number, height: number];
  readonly label?: string;
  readonly value?: string;
  readonly style?: TextStyle;
};

const INSET = 3.5;

export const drawForm = (paper: Paper, boxes: readonly FormBox[], color?: string): void => {
  for (const box of boxes) drawBox(paper, box, color);
};

const drawBox = (paper: Paper, { at: [x, y], size, label, value, style }: FormBox, color?: string): void => {
  const width = size[0] - 2 * INSET;
  paper.box([x, y], size, { width: 0.5, color });

  const below = label
    ? paper.write(label, x + INSET, y + 2.5, { size: 5.6, width, lineGap: 0, color: color ?? FAINT_INK })
    : y + 2;
  if (value) paper.write(value, x + INSET, below + 1.5, { size: 8, width, lineGap: 0.5, ...style });
};
