import localFont from "next/font/local";

// One call a subset: a face can have only one unicode-range here. Preloaded are the subsets that every page
// of both languages needs; identifiers in the monospaced face may arrive a moment later.

const golosLatin = localFont({
  src: "./golos-text-latin-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-golos-latin",
  display: "swap",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215",
    },
  ],
});

const golosExtended = localFont({
  src: "./golos-text-latin-ext-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-golos-ext",
  display: "swap",
  adjustFontFallback: false,
  declarations: [
    { prop: "unicode-range", value: "U+0100-0130, U+0132-0151, U+0154-02BA, U+20A0-20AB, U+20AD-20C0" },
  ],
});

const golosCyrillic = localFont({
  src: "./golos-text-cyrillic-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-golos-cyrillic",
  display: "swap",
  adjustFontFallback: "Arial",
  declarations: [{ prop: "unicode-range", value: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116" }],
});

const codeLatin = localFont({
  src: "./jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  variable: "--font-code-latin",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0000-00FF, U+2000-206F, U+2212" }],
});

const codeCyrillic = localFont({
  src: "./jetbrains-mono-cyrillic-wght-normal.woff2",
  weight: "100 800",
  variable: "--font-code-cyrillic",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0400-045F, U+2116" }],
});

/** The classes that hand the faces to the tokens `--font-ui` and `--font-code`; they stand on `<html>`. */
export const fontVariables = [golosLatin, golosExtended, golosCyrillic, codeLatin, codeCyrillic]
  .map((font) => font.variable)
  .join(" ");
