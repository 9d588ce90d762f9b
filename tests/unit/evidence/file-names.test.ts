import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition } from "@/lib/evidence/domain/content-disposition";
import { cleanFileName, extensionOf, nameForKind } from "@/lib/evidence/domain/file-names";
import { casesOf } from "@/tests/support/counts";

describe("the name of a file", () => {
  it.each([
    ["Счёт № 847.pdf", "Счёт № 847.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\fakepath\\акт.pdf", "акт.pdf"],
    ["/work/secret/", "document"],
    ["..", "document"],
    ["", "document"],
    ["   ", "document"],
    [".htaccess", "htaccess"],
    ["invoice.pdf. . .", "invoice.pdf"],
    ["invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["in\u200Bvo\u00ADice\uFEFF.pdf", "invoice.pdf"],
    ["a\0b\r\nSet-Cookie: x.pdf", "abSet-Cookie_ x.pdf"],
    ["..\u202E/..\u202E/x.pdf", "x.pdf"],
    ["CON", "_CON"],
    ["con.pdf", "_con.pdf"],
    ["Lpt1.tar.gz", "_Lpt1.tar.gz"],
    ["console.pdf", "console.pdf"],
    ['<b>"x"|?*.png', "_b__x____.png"],
    ["и\u0306од.pdf", "йод.pdf"],
    ["a \u00A0\t  b.pdf", "a b.pdf"],
    ["half\uD800.pdf", "half.pdf"],
  ])("%j becomes %j", (given, clean) => {
    expect(cleanFileName(given)).toBe(clean);
  });

  it("keeps its extension when it is far too long", () => {
    const clean = cleanFileName(`${"очень длинное имя ".repeat(300)}.pdf`);

    expect(clean.length).toBeLessThanOrEqual(200);
    expect(clean.endsWith(".pdf")).toBe(true);
    expect(cleanFileName("😀".repeat(400))).not.toMatch(/\p{Cs}/u);
  });

  it("is safe whatever was given, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ maxLength: 400 })), (given) => {
        const clean = cleanFileName(given);

        expect(clean.length).toBeGreaterThan(0);
        expect(clean.length).toBeLessThanOrEqual(200);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\\/<>:"|?*]/u);
        expect(clean).not.toMatch(/^\.|[. ]$/);
        expect(cleanFileName(clean)).toBe(clean);
      }),
      casesOf("fileNames"),
    );
  });
});

describe("the extension", () => {
  it.each([
    ["счёт.PDF", "pdf"],
    ["архив.tar.gz", "gz"],
    ["Счёт от 12.10.2026", null],
    ["Счёт от 12.10.2026г", null],
    ["README", null],
  ])("of %j is %j", (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });

  it.each([
    ["счёт.pdf", "pdf"],
    ["фото.JPG", "jpeg"],
    ["фото.jpeg", "jpeg"],
    ["скан.webp", "webp"],
  ] as const)("%j agrees with a %s inside", (name, kind) => {
    expect(nameForKind(name, kind)).toEqual({ ok: true, value: name });
  });

  it("is added where there is none", () => {
    expect(nameForKind("Счёт от 12.10.2026", "jpeg")).toEqual({ ok: true, value: "Счёт от 12.10.2026.jpg" });
  });

  it.each([
    ["фото.png", "jpeg", "png"],
    ["счёт.exe", "pdf", "exe"],
    ["счёт.pdf.html", "pdf", "html"],
    ["счёт.pdf.p7s", "pdf", "p7s"],
  ] as const)("%j is refused with a %s inside", (name, kind, extension) => {
    expect(nameForKind(name, kind)).toEqual({
      ok: false,
      failure: { code: "extensionMismatch", extension, kind },
    });
  });
});

/** What a browser reads from the header: the extended parameter wins (RFC 6266, 4.3). */
const readBack = (header: string): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]*)$/.exec(header)?.[1] ?? "");

describe("the header a download is named by", () => {
  it("carries an ASCII name and the real one", () => {
    expect(contentDisposition("Счёт 847 (копия).pdf", "attachment")).toBe(
      "attachment; filename=\"____ 847 _______.pdf\"; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20847%20%28%D0%BA%D0%BE%D0%BF%D0%B8%D1%8F%29.pdf",
    );
  });

  it("lets nobody write a header of their own", () => {
    const header = contentDisposition('x"\r\nSet-Cookie: a=b\r\n\r\n<script>.pdf', "inline");

    expect(header).not.toMatch(/[\r\n<>]/);
    expect(header.match(/"/g)).toHaveLength(2);
    expect(header.startsWith('inline; filename="')).toBe(true);
  });

  it("is plain ASCII for any name, and gives the clean name back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const header = contentDisposition(given, "attachment");

        expect(header).toMatch(
          /^attachment; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/,
        );
        expect(readBack(header)).toBe(cleanFileName(given));
      }),
      casesOf("fileNames"),
    );
  });
});
