// Papers that the tests upload: real PDF files, small, each different from every other.
import PDFDocument from "pdfkit";

export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

let made = 0;

/** One page that says what it is. */
export const aPaper = async (name: string, text = "Invoice 2026"): Promise<Paper> => {
  made += 1;
  const document = new PDFDocument({ size: "A5", info: { Title: name } });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.once("end", () => resolve()));
  document.fontSize(16).text(`${text}, copy ${process.pid}-${made}`);
  document.end();
  await ended;
  return { name: `${name}.pdf`, mimeType: "application/pdf", buffer: Buffer.concat(chunks) };
};
