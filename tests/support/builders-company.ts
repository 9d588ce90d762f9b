// Companies with their people and bank account.
import type { CompanyActor, OfficialActor } from "@/lib/identity/domain/actor";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner } from "./builders-clock";
import { aMember, applyOffice } from "./builders-people";

export type TestCompany = {
  readonly id: string;
  readonly inn: string;
  readonly nameRu: string;
  readonly accountId: string;
  readonly preparer: CompanyActor;
  readonly certifier: CompanyActor;
  readonly viewer: CompanyActor;
};

type CompanyWish = {
  readonly nameRu?: string;
  readonly nameEn?: string;
  readonly taxRegime?: "VAT_PAYER" | "SIMPLIFIED";
  readonly registeredOn?: string;
};

let companies = 0;

/** An INN that adds up, of a region that does not exist. */
export const innOf = (serial: number): string => {
  const digits = `9801${String(serial).padStart(5, "0")}`;
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${(sum % 11) % 10}`;
};

/** A company with a preparer, a certifier, a viewer and one bank account. */
export const aCompany = async (admin: OfficialActor, wish: CompanyWish = {}): Promise<TestCompany> => {
  companies += 1;
  const id = uuidv7();
  const inn = innOf(companies);
  const nameRu = wish.nameRu ?? `ООО «Экспортёр ${companies}»`;
  await applyOffice(admin, "createCompany", {
    objectId: id,
    records: [
      {
        table: "company",
        row: {
          id,
          inn,
          kpp: "980101001",
          ogrn: "1209800000013",
          legal_form: "ORGANISATION",
          name_ru: nameRu,
          name_en: wish.nameEn ?? `Exporter ${companies} LLC`,
          address: "Москва, Тестовая улица, дом 1",
          tax_regime: wish.taxRegime ?? "VAT_PAYER",
          registered_on: wish.registeredOn ?? "2015-03-02",
          product: "Приборы",
          created_at: admin.person.now,
          version: 1,
        },
      },
    ],
  });
  const preparer = await aMember(admin, id, "preparer");
  const certifier = await aMember(admin, id, "certifier");
  const viewer = await aMember(admin, id, "viewer");
  return { id, inn, nameRu, accountId: await anAccount(certifier), preparer, certifier, viewer };
};

let accounts = 0;

/** A further bank account of the certifier's company. */
export const anAccount = async (certifier: CompanyActor): Promise<string> => {
  accounts += 1;
  const id = uuidv7();
  await applyOffice(certifier, "addBankAccount", {
    objectId: id,
    records: [
      {
        table: "bank_account",
        row: {
          id,
          company_id: certifier.companyId,
          bik: "044525225",
          bank_name: "Тестовый банк",
          settlement: `40702810${String(accounts).padStart(12, "0")}`,
          correspondent: "30101810400000000225",
          created_at: certifier.person.now,
          created_by_id: certifier.userId,
          closed_at: null,
        },
      },
    ],
  });
  return id;
};

/** The live membership by which the person acts for the company. */
export const membershipOf = async ({ companyId, userId }: CompanyActor): Promise<string> => {
  const [membership] = await asOwner(
    "SELECT id FROM membership WHERE company_id = $1 AND user_id = $2 AND ended_at IS NULL",
    [companyId, userId],
  );
  return String(membership?.id);
};
