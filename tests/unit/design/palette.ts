import fs from "node:fs";

/** Colours of a theme by the name of their token, without the dashes. */
export type Palette = ReadonlyMap<string, string>;

const css = fs.readFileSync("app/tokens.css", "utf8");

const paletteAfter = (selector: string): Palette => {
  const from = css.indexOf("{", css.indexOf(selector));
  const body = css.slice(from, css.indexOf("}", from));

  return new Map(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = "", hex = ""]) => [name, hex]),
  );
};

/** The explicit themes, and the dark one that follows the device. */
export const palettes = {
  light: paletteAfter('[data-theme="light"] {'),
  dark: paletteAfter('\n  [data-theme="dark"] {'),
  darkByDevice: paletteAfter(':root:not([data-theme="light"]) {'),
} as const;

/** A colour of a palette; an unknown name is a fault of the test. */
export const colour = (palette: Palette, name: string): string => {
  const hex = palette.get(name);
  if (hex === undefined) throw new Error(`No colour named ${name}`);

  return hex;
};

type Triple = readonly [number, number, number];

const channels = (hex: string): Triple => [channel(hex, 1), channel(hex, 3), channel(hex, 5)];

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;

  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const dot = (left: Triple, right: Triple): number =>
  left[0] * right[0] + left[1] * right[1] + left[2] * right[2];

const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], channels(hex));

/** The contrast of two colours as WCAG 2.2 computes it: from 1 to 21. */
export const contrast = (first: string, second: string): number => {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);

  return (lighter + 0.05) / (darker + 0.05);
};

type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira, Fernandes 2009, severity 1, in linear RGB. */
export const visions = {
  full: null,
  protanopia: [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
  ],
  deuteranopia: [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_82, 0.042_94, 0.968_881],
  ],
  tritanopia: [
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.3039],
  ],
} as const satisfies Record<string, Matrix | null>;

const through = (matrix: Matrix, colours: Triple): Triple => [
  Math.max(0, dot(matrix[0], colours)),
  Math.max(0, dot(matrix[1], colours)),
  Math.max(0, dot(matrix[2], colours)),
];

const oklab = (linear: Triple): Triple => {
  const cones: Triple = [
    Math.cbrt(dot([0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9], linear)),
    Math.cbrt(dot([0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6], linear)),
    Math.cbrt(dot([0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5], linear)),
  ];

  return [
    dot([0.210_454_255_3, 0.793_617_785, -0.004_072_046_8], cones),
    dot([1.977_998_495_1, -2.428_592_205, 0.450_593_709_9], cones),
    dot([0.025_904_037_1, 0.782_771_766_2, -0.808_675_766], cones),
  ];
};

/** How far apart two colours look (OKLab × 100) to an eye of that kind. */
export const distance = (first: string, second: string, vision: keyof typeof visions): number => {
  const matrix = visions[vision];
  const [a, b] = [first, second].map((hex) => {
    const linear = channels(hex);

    return oklab(matrix ? through(matrix, linear) : linear);
  }) as [Triple, Triple];

  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};
