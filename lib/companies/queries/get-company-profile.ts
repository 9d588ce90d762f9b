import "server-only";
import { findMembers } from "@/lib/companies/data/company-store";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { dayOf } from "@/lib/shared/stored-days";

/** The company's own page: its numbers, accounts and people. */
export const getCompanyProfile = (actor: CompanyActor) =>
  withContext(actor.session, async (db) => {
    const { companyId } = actor;
    const company = await db.company.findUniqueOrThrow({ where: { id: companyId } });
    const accounts = await db.bankAccount.findMany({
      where: { companyId, closedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const members = await findMembers(db, companyId);
    return {
      inn: company.inn,
      kpp: company.kpp,
      ogrn: company.ogrn,
      legalForm: company.legalForm,
      nameRu: company.nameRu,
      nameEn: company.nameEn,
      address: company.address,
      taxRegime: company.taxRegime,
      product: company.product ?? "",
      registeredOn: dayOf(company.registeredOn),
      version: company.version,
      accounts: accounts.map(({ id, bankName, bik, settlement, correspondent }) => ({
        id,
        bankName,
        bik,
        settlement,
        correspondent,
      })),
      members: members.map(({ id, role, nameRu, nameEn }) => ({ id, role, nameRu, nameEn })),
    };
  });

export type CompanyProfile = Awaited<ReturnType<typeof getCompanyProfile>>;
