import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

/** A PDF of the given objects (the first is the catalogue, number 1), with a right cross-reference table. */
export const pdfOf = (objects: readonly string[], header = "%PDF-1.7\n"): Buffer => {
  const offsets: number[] = [];
  let text = header;
  for (const [index, body] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;

  return Buffer.from(
    `${text}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    "latin1",
  );
};

const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<>>>>";
const content = "<</Length 24>>\nstream\n0 0 1 rg 20 20 90 60 re f\nendstream";

/** One blue rectangle on one page; `catalogue` and `more` are where the evil goes. Objects of `more` begin at 5. */
export const onePagePdf = (catalogue = "", ...more: readonly string[]): Buffer =>
  pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    page,
    content,
    ...more,
  ]);

export const pagesPdf = (count: number): Buffer => {
  const kids = Array.from({ length: count }, (_, index) => `${index + 4} 0 R`).join(" ");
  const leaves = Array.from(
    { length: count },
    () => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 3 0 R>>",
  );

  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    content,
    ...leaves,
  ]);
};

/** The same page with its catalogue and `hidden` (object 5) inside a compressed object stream. */
export const compressedPdf = (catalogue: string, hidden: string): Buffer => {
  const packed = [`<</Type/Catalog/Pages 2 0 R${catalogue}>>`, hidden];
  const index = `1 0 5 ${(packed[0]?.length ?? 0) + 1} `;
  const body = deflateSync(Buffer.from(index + packed.join(" "), "latin1"));
  const plain = ["<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content];

  let bytes = Buffer.from("%PDF-1.7\n");
  const offsets = new Map<number, number>();
  const add = (number: number, head: string, data?: Buffer): void => {
    offsets.set(number, bytes.length);
    const stream = data ? [Buffer.from("\nstream\n"), data, Buffer.from("\nendstream")] : [];
    bytes = Buffer.concat([
      bytes,
      Buffer.from(`${number} 0 obj\n${head}`, "latin1"),
      ...stream,
      Buffer.from("\nendobj\n"),
    ]);
  };
  for (const [at, object] of plain.entries()) add(at + 2, object);
  add(6, `<</Type/ObjStm/N 2/First ${index.length}/Filter/FlateDecode/Length ${body.length}>>`, body);

  const entry = (kind: number, second: number, third: number): number[] => [
    kind,
    second >> 8,
    second & 255,
    third,
  ];
  const start = bytes.length;
  const rows = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((number) => {
    if (number === 1 || number === 5) return entry(2, 6, number === 1 ? 0 : 1);
    return number === 0 ? entry(0, 0, 0) : entry(1, offsets.get(number) ?? start, 0);
  });
  add(7, `<</Type/XRef/Size 8/W[1 2 1]/Root 1 0 R/Length ${rows.length}>>`, Buffer.from(rows));
  return Buffer.concat([bytes, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
};

/** Form within form within form: ten calls on each of `levels` levels, 10^levels drawings from a few hundred bytes. */
export const drawingBombPdf = (levels: number): Buffer => {
  const calls = "/F Do ".repeat(10);
  const forms = Array.from({ length: levels }, (_, level) => {
    const isLast = level === levels - 1;
    const body = isLast ? "0 0 m 9 9 l S " : calls;
    const resources = isLast ? "" : `/Resources<</XObject<</F ${level + 6} 0 R>>>>`;
    return `<</Type/XObject/Subtype/Form/BBox[0 0 300 200]${resources}/Length ${body.length}>>\nstream\n${body}\nendstream`;
  });
  const bombPage = page.replace("<<>>", "<</XObject<</F 5 0 R>>>>");
  const bombContent = `<</Length ${calls.length}>>\nstream\n${calls}\nendstream`;

  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    bombPage,
    bombContent,
    ...forms,
  ]);
};

export const lockedPdf = (passwords: {
  readonly userPassword?: string;
  readonly ownerPassword?: string;
}): Promise<Buffer> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ ...passwords, size: [300, 200] });
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.once("end", () => resolve(Buffer.concat(chunks)));
    pdf.text("secret").end();
  });
