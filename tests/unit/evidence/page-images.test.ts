import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PageRequest, renderPage } from "@/lib/evidence/data/page-images";
import type { FileKind } from "@/lib/evidence/domain/file-kinds";
import type { EvidenceStorage } from "@/lib/platform/storage/evidence-storage";
import { turnedPhotograph } from "@/tests/unit/evidence/sample-images";
import { onePagePdf, pagesPdf, pdfOf } from "@/tests/unit/evidence/sample-pdfs";
import { inPieces, type TemporaryStorage, temporaryStorage } from "@/tests/unit/evidence/temporary-storage";

// Each of these starts processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let place: TemporaryStorage;

beforeEach(async () => {
  place = await temporaryStorage();
});

afterEach(() => place.remove());

const stored = async (kind: FileKind, bytes: Uint8Array): Promise<PageRequest> => {
  const put = await place.storage.put(inPieces(bytes), { maxBytes: 1e7 });
  if (!put.ok) throw new Error(put.failure.code);
  return { sha256: put.value.sha256, kind, page: 1, width: 480 };
};

/** Counts how often an original is opened, which happens once a drawing. */
const counting = (storage: EvidenceStorage) => {
  const counter = { opened: 0 };
  const openVerified: EvidenceStorage["openVerified"] = (sha256) => {
    counter.opened += 1;
    return storage.openVerified(sha256);
  };
  return { counter, storage: { ...storage, openVerified } };
};

const imageOf = async (request: PageRequest): Promise<Uint8Array> => {
  const image = await renderPage(place.storage, request);
  if (!image.ok) throw new Error(image.failure.code);
  return image.value.bytes;
};

describe("a page as an image", () => {
  it("has the width that was asked for and shows what is on the page", async () => {
    const request = await stored("pdf", onePagePdf());

    for (const width of [480, 1000, 1600] as const) {
      const image = sharp(await imageOf({ ...request, width }));
      expect(await image.metadata()).toMatchObject({
        format: "webp",
        width,
        height: Math.round((width * 200) / 300),
      });
      const inside = { left: Math.round(width / 5), top: Math.round(width / 2), width: 1, height: 1 };
      const [red = 255, , blue = 0] = await image.extract(inside).raw().toBuffer();
      expect(blue - red).toBeGreaterThan(200);
    }
  });

  it("of a photograph is upright and says nothing about its place or its author", async () => {
    const bytes = await imageOf(await stored("jpeg", await turnedPhotograph()));
    const { width, height, exif, xmp, iptc } = await sharp(bytes).metadata();

    expect([width, height]).toEqual([40, 60]);
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(Buffer.from(bytes).includes("Secret Person")).toBe(false);
  });

  it("shows Russian words whose font is not in the file", async () => {
    const withText = (text: string) =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        `<</Length ${text.length + 35}>>\nstream\nBT /F 40 Tf 20 80 Td (${text}) Tj ET\nendstream`,
        "<</Type/Font/Subtype/TrueType/BaseFont/TimesNewRoman/FirstChar 192/LastChar 194/Widths[700 700 700]/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[192/afii10017/afii10018/afii10019]>>/FontDescriptor 6 0 R>>",
        "<</Type/FontDescriptor/FontName/TimesNewRoman/Flags 34/Ascent 900/Descent -200/ItalicAngle 0/StemV 80/CapHeight 700/FontBBox[0 -200 1000 900]>>",
      ]);
    const darkness = async (text: string): Promise<number> => {
      const image = sharp(await imageOf(await stored("pdf", withText(text))));
      return 255 - ((await image.greyscale().stats()).channels[0]?.mean ?? 255);
    };

    expect(await darkness("   ")).toBeLessThan(0.1);
    expect(await darkness("\xc0\xc1\xc2")).toBeGreaterThan(2);
  });

  it("of an endless ribbon is drawn smaller instead of filling the memory", async () => {
    const ribbon = onePagePdf().toString("latin1").replace("[0 0 300 200]", "[0 0 9 9000] ");
    const bytes = await imageOf({ ...(await stored("pdf", Buffer.from(ribbon, "latin1"))), width: 1600 });
    const { width = 0, height = 0 } = await sharp(bytes).metadata();

    expect(width * height).toBeLessThan(11_000_000);
  });

  it("does not exist beyond the last one", async () => {
    const request = await stored("pdf", pagesPdf(3));

    expect(await renderPage(place.storage, { ...request, page: 3 })).toMatchObject({ ok: true });
    for (const page of [0, 4, -1, 1.5, Number.NaN]) {
      expect(await renderPage(place.storage, { ...request, page })).toEqual({
        ok: false,
        failure: { code: "noSuchPage" },
      });
    }
  });

  it("of a file that is lost or damaged is refused", async () => {
    const request = await stored("pdf", onePagePdf());
    const [path = ""] = await place.files();
    await place.storage.remove(request.sha256);
    expect(await renderPage(place.storage, request)).toEqual({
      ok: false,
      failure: { code: "storedFileMissing" },
    });

    await writeFile(path, onePagePdf("/Lang(xx)"));
    expect(await renderPage(place.storage, request)).toEqual({
      ok: false,
      failure: { code: "storedFileDamaged" },
    });
  });
});

describe("the pages that were drawn", () => {
  it("are drawn once for everybody who asks at the same time", async () => {
    const request = await stored("pdf", onePagePdf());
    const { storage, counter } = counting(place.storage);
    const images = await Promise.all(Array.from({ length: 12 }, () => renderPage(storage, request)));

    expect(
      new Set(images.map((image) => image.ok && Buffer.from(image.value.bytes).toString("base64"))).size,
    ).toBe(1);
    expect(counter.opened).toBe(1);
  });

  it("are kept, and drawn anew when the copy is damaged", async () => {
    const request = await stored("pdf", onePagePdf());
    const { storage, counter } = counting(place.storage);
    const first = await renderPage(storage, request);
    expect(await renderPage(storage, request)).toEqual(first);
    expect(counter.opened).toBe(1);

    const folder = join(
      place.folder,
      "derived",
      request.sha256.slice(0, 2),
      request.sha256.slice(2, 4),
      request.sha256,
    );
    expect(await readdir(folder)).toEqual(["v1-p1-w480.webp"]);
    await writeFile(join(folder, "v1-p1-w480.webp"), "garbage");
    expect(await renderPage(storage, request)).toEqual(first);
    expect(counter.opened).toBe(2);
  });

  it("are asked for again after a failure, which is not remembered", async () => {
    const request = await stored("pdf", onePagePdf());
    const storage: EvidenceStorage = {
      ...place.storage,
      openVerified: () => Promise.reject(new Error("disk is gone")),
    };

    await expect(renderPage(storage, request)).rejects.toThrow("disk is gone");
    expect(await renderPage(place.storage, request)).toMatchObject({ ok: true });
  });
});
