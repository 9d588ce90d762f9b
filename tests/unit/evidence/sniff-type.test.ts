import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sniffType } from "@/lib/evidence/domain/sniff-type";
import type { Result } from "@/lib/shared/result";
import { casesOf } from "@/tests/support/counts";
import { zipOf } from "@/tests/unit/evidence/sample-archives";
import { imageOf } from "@/tests/unit/evidence/sample-images";
import { onePagePdf } from "@/tests/unit/evidence/sample-pdfs";

const typeOf = (bytes: Buffer): unknown => {
  const sniffed: Result<string, { code: string }> = sniffType(
    bytes.subarray(0, 4096),
    bytes.subarray(-65_557),
  );
  return sniffed.ok ? sniffed.value : sniffed.failure;
};

const text = (content: string): Buffer => Buffer.from(content, "utf8");
const latin1 = (content: string): Buffer => Buffer.from(content.padEnd(64, "\0"), "latin1");

describe("the type of a file", () => {
  it("is judged by its content", async () => {
    expect(typeOf(onePagePdf())).toBe("pdf");
    expect(typeOf(await imageOf("jpeg"))).toBe("jpeg");
    expect(typeOf(await imageOf("png"))).toBe("png");
    expect(typeOf(await imageOf("webp"))).toBe("webp");
  });

  it.each([
    [
      "svg",
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ["svg", text("\uFEFF <!-- hi --><svg onload='x()'/>")],
    ["html", text("<!DOCTYPE html><title>x</title>")],
    ["html", text("GIF99<script>x</script>")],
    ["xml", text('<?xml version="1.0" encoding="windows-1251"?><Файл/>')],
    ["text", text("1CClientBankExchange\nВерсияФормата=1.03\n")],
    ["archive", zipOf("invoice.pdf", onePagePdf()).subarray(0, 40)],
    ["office", zipOf("[Content_Types].xml", text("<Types/>"))],
    ["office", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["archive", latin1("7z\xbc\xaf\x27\x1c")],
    ["archive", latin1("Rar!\x1a\x07")],
    ["heic", latin1("\0\0\0\x18ftypheic")],
    ["heic", latin1("\0\0\0\x18ftypavif")],
    ["media", latin1("\0\0\0\x18ftypmp42")],
    ["media", latin1("RIFF\0\0\0\0AVI LIST")],
    ["image", latin1("GIF89a")],
    ["image", latin1("II*\0")],
    ["program", latin1("MZ\x90\0")],
    ["program", latin1("\x7fELF")],
    ["unknown", latin1("\x01\x02\x03")],
  ])("names what it is when it is not accepted: %s", (found, bytes) => {
    expect(typeOf(bytes)).toEqual({ code: "typeNotAccepted", found });
  });

  it("is nothing when there are no bytes", () => {
    expect(typeOf(Buffer.alloc(0))).toEqual({ code: "fileEmpty" });
  });

  it("is never an accepted one for random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 3000 }), (bytes) => {
        expect(sniffType(bytes, bytes).ok).toBe(false);
      }),
      casesOf("fileTypes"),
    );
  });
});

describe("a file that could be read as two", () => {
  const pdf = onePagePdf();

  it.each([
    ["a PDF inside a ZIP archive", zipOf("invoice.pdf", pdf)],
    ["a PDF behind a web page", Buffer.concat([text("<html><script>x()</script></html>\n"), pdf])],
    ["a PDF behind a few strange bytes", Buffer.concat([text("\n\n"), pdf])],
  ])("is refused: %s", (_, bytes) => {
    expect(typeOf(bytes)).toEqual({ code: "fileMixed", kind: "pdf" });
  });

  it("is refused: an archive behind a PDF or a picture", async () => {
    expect(typeOf(Buffer.concat([pdf, zipOf("run.exe", text("MZ"))]))).toEqual({
      code: "fileMixed",
      kind: "pdf",
    });
    expect(typeOf(Buffer.concat([await imageOf("png"), zipOf("run.exe", text("MZ"))]))).toEqual({
      code: "fileMixed",
      kind: "png",
    });
  });

  it("is refused: a picture or a PDF with a web page at its beginning", async () => {
    const png = await imageOf("png");
    const withScript = Buffer.concat([
      png.subarray(0, 33),
      text("<script>alert(1)</script>"),
      png.subarray(33),
    ]);

    expect(typeOf(withScript)).toEqual({ code: "fileMixed", kind: "png" });
    expect(typeOf(Buffer.concat([text("%PDF-1.7\n<html ><body>"), pdf]))).toEqual({
      code: "fileMixed",
      kind: "pdf",
    });
  });

  it("is refused: a picture with a PDF header at its beginning", async () => {
    const jpeg = await imageOf("jpeg");

    expect(typeOf(Buffer.concat([jpeg.subarray(0, 20), pdf, jpeg]))).toEqual({
      code: "fileMixed",
      kind: "jpeg",
    });
  });
});

describe("a PDF that was cut off", () => {
  it("is refused before anybody opens it", () => {
    const pdf = onePagePdf();

    expect(typeOf(pdf.subarray(0, pdf.length - 60))).toEqual({ code: "fileTruncated" });
  });

  it("is not confused with one that has some white space at its end", () => {
    expect(typeOf(Buffer.concat([onePagePdf(), Buffer.alloc(500, " ")]))).toBe("pdf");
  });
});
