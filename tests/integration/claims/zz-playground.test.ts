import fs from "node:fs";
import { Readable } from "node:stream";
import { it } from "vitest";
import { attachDocument } from "@/lib/claims/commands/attach-document";
import { requestCertification } from "@/lib/claims/commands/request-certification";
import { hashPassword } from "@/lib/identity/data/passwords";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim, returned, valued } from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";
import { joins } from "@/tests/support/builders-people";
import { aRate } from "@/tests/support/builders-programme";
import { seedUrl, ownerUrl, atInstant, testInstant } from "@/tests/support/database";

it("plays", async () => {
  const w = await aWorld({ budget: { CERTIFICATION: 11_000_000_000n, TRANSPORT: 12_000_000_000n, EXHIBITION: 6_000_000_000n, INTELLECTUAL_PROPERTY: 3_000_000_000n } });
  for (const [currency, date, value, nominal] of [["EUR", "2026-03-17", 924_118n, 1], ["USD", "2026-03-20", 792_540n, 1], ["INR", "2026-03-27", 928_870n, 100]] as const)
    await aRate(w.admin, { currency, date, value, nominal });
  const hash = await hashPassword("Meridian-2026");
  await asOwner(`UPDATE "user" SET email = 'certifier@example.test', name_ru = 'Вера Лапина', name_en = 'Vera Lapina' WHERE id = $1`, [w.company.certifier.userId]);
  await asOwner(`UPDATE "user" SET email = 'preparer@example.test', name_ru = 'Марина Котова', name_en = 'Marina Kotova' WHERE id = $1`, [w.company.preparer.userId]);
  await asOwner(`UPDATE "user" SET email = 'viewer@example.test' WHERE id = $1`, [w.company.viewer.userId]);
  await asOwner(`UPDATE "user" SET email = 'reviewer@example.test' WHERE id = $1`, [w.reviewer.userId]);
  const other = await aCompany(w.admin, { nameRu: "ООО «Вторая»", nameEn: "Second LLC" });
  await joins(w.admin, { userId: w.company.certifier.userId, companyId: other.id, role: "certifier" });
  const programmeId = w.programme.id;
  const draft = await aDraft(w.company, { programmeId, contract: { hsCode: "903180" }, lines: [
    { purpose: "Испытания ЭМС и безопасности для знака CE", currency: "EUR", amount: "2480.00", hsCode: "" },
    { purpose: "Испытания FCC Part 15", supplierName: "Hudson Compliance Labs Inc.", supplierCountry: "US", destinationCountry: "US", currency: "USD", amount: "1950.00", paidOn: "2026-03-20", invoiceNumber: "HC-77", hsCode: "" },
    { purpose: "Регистрация BIS", supplierName: "Bharat Mark Services Pvt. Ltd.", supplierCountry: "IN", destinationCountry: "IN", currency: "INR", amount: "128000.00", paidOn: "2026-03-27", invoiceDate: "2026-03-20", invoiceNumber: "BMS/26/114", hsCode: "", documents: [] },
    { purpose: "Перевод технического файла на чешский", supplierName: "ООО «Текст и термин»", supplierCountry: "RU", destinationCountry: "CZ", amount: "15558.76", vat: "2805.68", invoiceNumber: "45", hsCode: "" },
  ] });
  const png = fs.readFileSync("/work/shared/design/mockups/sign-in.png");
  for (const kind of ["INVOICE", "PAYMENT_ORDER"] as const)
    valued(await attachDocument(w.company.certifier, { number: draft.number, lineId: draft.lineIds[2] ?? "", clarificationId: null, replaces: null, kind }, { stream: Readable.from([png, Buffer.from(kind)]), fileName: `BMS_${kind.toLowerCase()}_114.png` }));
  const sent = await aSubmittedClaim(w.company, { programmeId, lines: [{ amount: "120000" }, { amount: "90000", purpose: "Перевод" }] });
  await returned(w.reviewer, sent, [{ part: "line", lineId: sent.lineIds[0] ?? "", remark: "Сумма в счёте 118 000, а не 120 000. Проверьте" }, { part: "account", lineId: null, remark: "Счёт закрыт, выберите другой" }]);
  const handed = await aDraft(w.company, { programmeId, category: "TRANSPORT", by: w.company.preparer });
  valued(await requestCertification(w.company.preparer, { number: handed.number, idempotencyKey: uuidv7() }));
  await asOwner(`UPDATE "user" SET password_hash = $1`, [hash]);
  const env = { DATABASE_URL: atInstant(seedUrl, testInstant), OWNER: ownerUrl, AUTH_SECRET: process.env.AUTH_SECRET, PASSWORD_PEPPER: process.env.PASSWORD_PEPPER, MERIDIAN_STORAGE_DIR: process.env.MERIDIAN_STORAGE_DIR };
  fs.writeFileSync("/tmp/a1-play.env", Object.entries(env).map(([k, v]) => `export ${k}='${v}'`).join("\n") + `\n# draft ${draft.number} returned ${sent.number} handed ${handed.number}\n`);
  console.info("ready", draft.number, sent.number, handed.number);
  while (!fs.existsSync("/tmp/a1-play.stop")) await new Promise((r) => setTimeout(r, 1000));
}, 24 * 3600 * 1000);
