import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { inspectEvidence } from "@/lib/evidence/intake/inspect-evidence";
import { receiveEvidence } from "@/lib/evidence/intake/receive-evidence";
import { evidenceKindCodes } from "@/lib/programmes/domain/evidence-kinds";
import type { EvidenceFacts, MadeEvidence } from "@/prisma/seed/evidence/evidence-facts";
import { makeEvidence } from "@/prisma/seed/evidence/make-evidence";
import { storeEvidence } from "@/prisma/seed/evidence/store-evidence";
import { inPieces, temporaryStorage } from "@/tests/unit/evidence/temporary-storage";

vi.setConfig({ testTimeout: 60_000 });

const russian: EvidenceFacts = {
  supplier: { name: "ООО «Тракт Лайн»", country: "RU", taxId: "9801366726" },
  buyer: {
    name: "ООО «Гранат-Тест»",
    nameEn: "Granat-Test LLC",
    inn: "7799000012",
    account: "40702810700000000001",
  },
  invoiceNumber: "847",
  invoiceDate: "2026-08-18",
  paidOn: "2026-08-24",
  paymentOrderNumber: "402",
  currency: "RUB",
  amount: 29_010_932n,
  vat: null,
  purpose: "Международная перевозка груза Москва — Прага",
  rows: [
    { text: "Перевозка груза автотранспортом, Москва — Прага", quantity: "1 рейс", amount: 27_150_932n },
    { text: "Страхование груза на время перевозки", amount: 1_860_000n },
  ],
  destination: "CZ",
  hsCode: "9031803800",
  goods: "Приборы контроля камней GT-4",
  contractNumber: "ТЛ-26/311",
};

const foreign: EvidenceFacts = {
  ...russian,
  supplier: { name: "EuroLab Prüfdienst GmbH", country: "DE", taxId: "DE 811 234 567" },
  invoiceNumber: "CS-5512",
  currency: "EUR",
  amount: 314_000n,
  rows: [{ text: "CE testing of gemstone testers", amount: 314_000n }],
  destination: "IT",
};

const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

const textOf = async (made: MadeEvidence): Promise<string> => {
  const data = new Uint8Array(made.bytes);
  const pdf = await getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: join(folder, "standard_fonts/"),
  }).promise;
  const content = await (await pdf.getPage(1)).getTextContent();
  await pdf.destroy();
  return content.items
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ")
    .replace(/\s+/g, " ");
};

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

describe("the papers of the demo", () => {
  it.each(evidenceKindCodes)("are files our own inspection takes: %s", async (kind) => {
    for (const facts of [russian, foreign]) {
      const made = await makeEvidence(kind, facts);

      expect(await inspectEvidence(made.kind, async () => streamOf(made.bytes))).toMatchObject({
        ok: true,
        value: { kind: made.kind, pages: made.pages },
      });
      expect(made.fileName).toMatch(made.kind === "pdf" ? /\.pdf$/ : /\.png$/);
    }
  });

  it("are stored with what an upload would have found out about them", async () => {
    const place = await temporaryStorage();
    const made = await makeEvidence("CONTRACT", {
      ...russian,
      rows: Array.from({ length: 40 }, () => ({ text: "Перевозка груза ".repeat(8), amount: 1n })),
    });
    const upload = { stream: inPieces(made.bytes), fileName: made.fileName, bytesLeft: 1e7 };

    expect(made.pages).toBeGreaterThan(1);
    expect(await receiveEvidence(place.storage, upload)).toEqual({
      ok: true,
      value: await storeEvidence(place.storage, made),
    });
    await place.remove();
  });

  it("are the same bytes for the same facts", async () => {
    for (const kind of evidenceKindCodes) {
      const [first, second] = [await makeEvidence(kind, russian), await makeEvidence(kind, russian)];
      expect(Buffer.from(first.bytes).equals(second.bytes), kind).toBe(true);
    }
    const other = await makeEvidence("INVOICE", { ...russian, amount: 1n });
    expect(Buffer.from(other.bytes).equals((await makeEvidence("INVOICE", russian)).bytes)).toBe(false);
  });

  it("say in Russian what the line says", async () => {
    const invoice = await textOf(await makeEvidence("INVOICE", russian));
    for (const words of [
      "Счёт № 847 от 18.08.2026",
      "ООО «Тракт Лайн»",
      "ИНН 9801366726",
      "290 109,32 ₽",
      "двести девяносто тысяч сто девять рублей 32 копейки",
    ]) {
      expect(invoice).toContain(words);
    }

    const order = await textOf(await makeEvidence("PAYMENT_ORDER", russian));
    for (const words of [
      "0401060",
      "№ 402",
      "24.08.2026",
      "290109-32",
      "ИНН 7799000012",
      "счёту № 847",
      "ИСПОЛНЕНО",
    ]) {
      expect(order).toContain(words);
    }
  });

  it("say in English what a foreign line says", async () => {
    const invoice = await textOf(await makeEvidence("INVOICE", foreign));
    for (const words of [
      "INVOICE",
      "CS-5512",
      "18 August 2026",
      "3,140.00 EUR",
      "Granat-Test LLC",
      "7799000012",
    ]) {
      expect(invoice).toContain(words);
    }

    const transfer = await textOf(await makeEvidence("PAYMENT_ORDER", foreign));
    for (const words of ["EUR 3 140,00", "Invoice CS-5512", "EuroLab Prüfdienst GmbH", "ИСПОЛНЕНО"]) {
      expect(transfer).toContain(words);
    }
  });

  it("are a CMR or an air waybill, as their number says", async () => {
    const cmr = await makeEvidence("TRANSPORT_DOCUMENT", { ...russian, documentNumber: "CMR 004811" });
    expect(cmr.fileName).toBe("CMR 004811.pdf");
    expect(await textOf(cmr)).toContain("№ 004811");

    const airWaybill = await makeEvidence("TRANSPORT_DOCUMENT", {
      ...foreign,
      documentNumber: "AWB 555-2048 1163",
    });
    expect(await textOf(airWaybill)).toContain("Air Waybill");
  });

  it("can be scans, which are photographs of the same paper", async () => {
    const scan = await makeEvidence("INVOICE", russian, { scanned: true });

    expect(scan).toMatchObject({ fileName: "Счёт 847 от 18.08.2026.jpg", mime: "image/jpeg", kind: "jpeg" });
    expect(await sharp(scan.bytes).metadata()).toMatchObject({ format: "jpeg", width: 1240 });
  });
});
