// Reading a CSV file (RFC 4180) that somebody else has written: commas or semicolons, quoted cells, either line end.

/** The cells of each line, the empty lines left out. A quote that never closes takes the rest of the file. */
export function* csvRows(text: string): Generator<readonly string[]> {
  const content = text.replace(/^\uFEFF/, "");
  const cells = cellShape(separatorOf(content));
  let row: string[] = [];
  while (cells.lastIndex < content.length) {
    const { quoted, plain, end } = cells.exec(content)?.groups ?? {};
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "," || end === ";") continue;
    if (row.some((cell) => cell !== "")) yield row;
    row = [];
  }
  if (row.some((cell) => cell !== "")) yield row;
}

/** One cell with what ends it: the separator, the end of the line or of the file. */
const cellShape = (separator: string): RegExp =>
  new RegExp(
    `(?:"(?<quoted>(?:[^"]|"")*)(?:"|$)[^${separator}\\r\\n]*|(?<plain>[^${separator}\\r\\n]*))(?<end>${separator}|\\r?\\n|\\r|$)`,
    "y",
  );

/** Whichever of the two stands more often in the first line. */
const separatorOf = (content: string): "," | ";" => {
  const [first = ""] = content.split("\n", 1);

  return first.split(";").length >= first.split(",").length ? ";" : ",";
};
