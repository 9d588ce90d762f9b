import "server-only";
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
    const members = await db.membership.findMany({
      where: { companyId, endedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, role: true, userId: true },
    });
    const people = await db.user.findMany({
      where: { id: { in: members.map(({ userId }) => userId) } },
      select: { id: true, nameRu: true, nameEn: true },
    });
    const names = new Map(people.map((person) => [person.id, person]));
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
      members: members.map(({ id, role, userId }) => ({
        id,
        role,
        ...(names.get(userId) ?? { nameRu: "", nameEn: "" }),
      })),
    };
  });

export type CompanyProfile = Awaited<ReturnType<typeof getCompanyProfile>>;
