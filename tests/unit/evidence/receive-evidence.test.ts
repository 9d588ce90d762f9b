import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MAX_CLAIM_BYTES, MAX_FILE_BYTES } from "@/lib/evidence/domain/evidence-limits";
import { receiveEvidence } from "@/lib/evidence/intake/receive-evidence";
import { zipOf } from "@/tests/unit/evidence/sample-archives";
import { imageOf, pixelBomb, turnedPhotograph } from "@/tests/unit/evidence/sample-images";
import { compressedPdf, lockedPdf, onePagePdf, pagesPdf, pdfOf } from "@/tests/unit/evidence/sample-pdfs";
import { inPieces, type TemporaryStorage, temporaryStorage } from "@/tests/unit/evidence/temporary-storage";

// Each of these starts processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let place: TemporaryStorage;

beforeEach(async () => {
  place = await temporaryStorage();
});

afterEach(() => place.remove());

const receive = (fileName: string, bytes: Uint8Array, bytesLeft = MAX_CLAIM_BYTES) =>
  receiveEvidence(place.storage, { stream: inPieces(bytes), fileName, bytesLeft });

const expectRefused = async (fileName: string, bytes: Uint8Array, failure: object): Promise<void> => {
  expect(await receive(fileName, bytes)).toEqual({ ok: false, failure });
  expect(await place.files()).toEqual([]);
};

describe("evidence that is taken", () => {
  it.each([
    ["Счёт 847.pdf", "pdf", "application/pdf", async () => onePagePdf()],
    ["фото.JPG", "jpeg", "image/jpeg", turnedPhotograph],
    ["скан.png", "png", "image/png", () => imageOf("png")],
    ["скан.webp", "webp", "image/webp", () => imageOf("webp")],
  ] as const)("is kept byte for byte: %s", async (fileName, kind, mime, make) => {
    const bytes = await make();
    const received = await receive(fileName, bytes);

    expect(received).toMatchObject({
      ok: true,
      value: { kind, mime, fileName, pages: 1, size: bytes.length },
    });
    expect(await place.files()).toHaveLength(1);
  });

  it("has its pages counted", async () => {
    expect(await receive("договор.pdf", pagesPdf(37))).toMatchObject({ ok: true, value: { pages: 37 } });
  });

  it("may be compressed, and may name an address that looks like a script", async () => {
    const link = "<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://example.org/a/JavaScript)>>>>";

    expect(await receive("a.pdf", compressedPdf("", link))).toMatchObject({ ok: true });
    expect(await receive("b.pdf", onePagePdf("/OpenAction[3 0 R/Fit]", link))).toMatchObject({ ok: true });
  });

  it("gets the extension of its content when it came without one, and loses its path", async () => {
    expect(await receive("../../Счёт от 12.10.2026", onePagePdf())).toMatchObject({
      ok: true,
      value: { fileName: "Счёт от 12.10.2026.pdf" },
    });
  });
});

describe("a file of the wrong type is refused, and nothing of it remains", () => {
  const text = (content: string): Buffer => Buffer.from(content);
  const foreign = (found: string) => ({ code: "typeNotAccepted", found });

  it.each([
    ["SVG with a script", "logo.svg", text("<svg xmlns='x'><script>1</script></svg>"), foreign("svg")],
    ["SVG that calls itself PNG", "logo.png", text("<?xml version='1.0'?><svg onload='1'/>"), foreign("svg")],
    ["a web page that calls itself PDF", "a.pdf", text("<!doctype html><script>1</script>"), foreign("html")],
    [
      "an archive that holds a PDF",
      "a.zip",
      zipOf("a.pdf", onePagePdf()),
      { code: "fileMixed", kind: "pdf" },
    ],
    ["an archive of something", "a.pdf", zipOf("a.txt", text("hello")), foreign("archive")],
    ["a Word document", "a.docx", zipOf("word/document.xml", text("<w/>")), foreign("office")],
    ["nothing at all", "a.pdf", Buffer.alloc(0), { code: "fileEmpty" }],
    [
      "a PDF with an archive behind it",
      "a.pdf",
      Buffer.concat([onePagePdf(), zipOf("x", text("x"))]),
      { code: "fileMixed", kind: "pdf" },
    ],
    [
      "a PDF that calls itself a picture",
      "a.jpg",
      onePagePdf(),
      { code: "extensionMismatch", extension: "jpg", kind: "pdf" },
    ],
    [
      "a PDF that calls itself a program",
      "a\u202Efdp.exe",
      onePagePdf(),
      { code: "extensionMismatch", extension: "exe", kind: "pdf" },
    ],
  ])("%s", async (_, fileName, bytes, failure) => {
    await expectRefused(fileName, bytes, failure);
  });
});

describe("a PDF that acts by itself is refused", () => {
  const script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
  const active = (found: string) => ({ code: "pdfActive", found });

  it.each([
    ["script", "a script that runs at opening", onePagePdf("/OpenAction 5 0 R", script)],
    [
      "script",
      "a script with an escaped name",
      onePagePdf("/OpenAction 5 0 R", "<</S/J#61v#61Script/#4aS(1)>>"),
    ],
    ["script", "a script nothing leads to", onePagePdf("", script)],
    ["script", "a script in the name tree", onePagePdf("/Names<</JavaScript<</Names[(a)5 0 R]>>>>", script)],
    ["script", "a script in a compressed object stream", compressedPdf("/OpenAction 5 0 R", script)],
    [
      "script",
      "an escaped script in a compressed object stream",
      compressedPdf("/OpenAction 5 0 R", script.replace("Java", "J#61va")),
    ],
    [
      "script",
      "a script in what pretends to be a picture",
      onePagePdf("", `<</Length 90>>\nstream\n9 0 obj ${script} endobj\nendstream`),
    ],
    [
      "script",
      "a script behind a comment that looks like a stream",
      onePagePdf("", `%>>stream\n${script}%endstream`),
    ],
    ["launch", "a program to start", onePagePdf("/OpenAction 5 0 R", "<</S/Launch/F(cmd.exe)>>")],
    [
      "attachment",
      "a file inside",
      onePagePdf("/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>", "<</Type/Filespec/F(a.exe)>>"),
    ],
    ["attachment", "a jump into a file inside", onePagePdf("", "<</S/GoToE/D[0/Fit]>>")],
    [
      "form",
      "an XFA form",
      onePagePdf("/AcroForm<</XFA 5 0 R/Fields[]>>", "<</Length 5>>\nstream\n<xdp>\nendstream"),
    ],
    ["form", "a form that sends itself", onePagePdf("", "<</S/SubmitForm/F(http://example.org)>>")],
    ["media", "rich media", onePagePdf("", "<</Type/Annot/Subtype/RichMedia>>")],
  ])("%s: %s", async (found, _, bytes) => {
    await expectRefused("a.pdf", bytes, active(found));
  });
});

describe("a PDF that cannot be looked through is refused", () => {
  it("when it asks for a password", async () => {
    await expectRefused("a.pdf", await lockedPdf({ userPassword: "x", ownerPassword: "y" }), {
      code: "pdfEncrypted",
    });
  });

  it("when it opens by itself but is locked against changes", async () => {
    await expectRefused("a.pdf", await lockedPdf({ ownerPassword: "y" }), { code: "pdfEncrypted" });
  });

  it("when it was cut off", async () => {
    const pdf = onePagePdf();

    await expectRefused("a.pdf", pdf.subarray(0, 300), { code: "fileTruncated" });
  });

  it("when there is no document in it", async () => {
    await expectRefused("a.pdf", Buffer.from("%PDF-1.7\nnothing here\n%%EOF\n"), { code: "fileDamaged" });
    await expectRefused("a.pdf", pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]), {
      code: "fileDamaged",
    });
  });

  it("when its pages lead back to themselves", async () => {
    const circle = pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]);

    await expectRefused("a.pdf", circle, { code: "fileDamaged" });
  });

  it("when its object streams are packed in an unusual way", async () => {
    const unusual = Buffer.from(
      compressedPdf("", "<<>>").toString("latin1").replace("/FlateDecode", "/LZWDecode/X"),
      "latin1",
    );

    await expectRefused("a.pdf", unusual, { code: "fileDamaged" });
  });

  it("when it has more than 500 pages, and not when it has 500", async () => {
    await expectRefused("a.pdf", pagesPdf(501), { code: "tooManyPages", pages: 501, maxPages: 500 });
    expect(await receive("a.pdf", pagesPdf(500))).toMatchObject({ ok: true, value: { pages: 500 } });
  });
});

describe("a picture that is not what it seems is refused", () => {
  it("when it has more than 40 megapixels, however small the file", async () => {
    const bomb = pixelBomb(20_000);

    expect(bomb.length).toBeLessThan(100_000);
    await expectRefused("bomb.png", bomb, { code: "tooManyPixels", maxMegapixels: 40 });
  });

  it("when it breaks off", async () => {
    for (const kind of ["jpeg", "png", "webp"] as const) {
      const whole = await imageOf(kind, { width: 600, height: 400 });
      const half = whole.subarray(0, Math.floor(whole.length * 0.6));

      await expectRefused(`a.${kind}`, half, { code: "fileDamaged" });
    }
  });

  it("when there is only a signature", async () => {
    await expectRefused("a.png", Buffer.from("\x89PNG\r\n\x1a\n and then nothing", "latin1"), {
      code: "fileDamaged",
    });
    await expectRefused("a.jpg", Buffer.from("\xff\xd8\xff\xe0 and then nothing", "latin1"), {
      code: "fileDamaged",
    });
  });
});

describe("the limits of size", () => {
  it("refuse one byte above 25 MB", async () => {
    const large = Buffer.concat([onePagePdf(), Buffer.alloc(MAX_FILE_BYTES + 1 - onePagePdf().length)]);

    await expectRefused("a.pdf", large, { code: "fileTooLarge", maxMegabytes: 25 });
  });

  it("say so when it is the claim that is full", async () => {
    expect(await receive("a.pdf", onePagePdf(), 100)).toEqual({
      ok: false,
      failure: { code: "claimTooLarge", maxMegabytes: 200 },
    });
    expect(await receive("a.pdf", onePagePdf(), 0)).toMatchObject({ failure: { code: "claimTooLarge" } });
    expect(await place.files()).toEqual([]);
  });

  it("leave nothing of an upload that was broken off", async () => {
    const broken = (async function* () {
      yield onePagePdf();
      throw new Error("aborted");
    })();
    const received = await receiveEvidence(place.storage, {
      stream: broken,
      fileName: "a.pdf",
      bytesLeft: 1e6,
    });

    expect(received).toEqual({ ok: false, failure: { code: "uploadInterrupted" } });
    expect(await place.files()).toEqual([]);
  });
});
