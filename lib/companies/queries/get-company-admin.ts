import type { BilingualName } from "@/lib/shared/bilingual-name";
import "server-only";
import { findCompanyDetail } from "@/lib/companies/data/company-reads";
import type { CompanyRole, OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import { dayOf } from "@/lib/shared/stored-days";

export type CompanyAdmin = {
  readonly id: string;
  readonly inn: string;
  readonly kpp: string | null;
  readonly ogrn: string;
  readonly name: BilingualName;
  readonly address: string;
  readonly taxRegime: "VAT_PAYER" | "SIMPLIFIED";
  readonly registeredOn: string;
  readonly product: string | null;
  readonly members: readonly CompanyMember[];
  readonly accounts: readonly {
    readonly id: string;
    readonly bankName: string;
    readonly bik: string;
    readonly settlement: string;
  }[];
  /** Whether somebody can declare and submit. */
  readonly hasCertifier: boolean;
  readonly mayEdit: boolean;
};

export type CompanyMember = {
  readonly membershipId: string;
  readonly userId: string;
  readonly name: BilingualName;
  readonly email: string;
  readonly role: CompanyRole;
  readonly since: string;
  readonly endedAt: string | null;
  readonly isBlocked: boolean;
  readonly mustChangePassword: boolean;
};

/** A company with its people, for the administrator; null when there is none of that INN. */
export const getCompanyAdmin = async (actor: OfficialActor, inn: string): Promise<CompanyAdmin | null> => {
  const company = await withContext(actor.session, (db) => findCompanyDetail(db, inn));
  if (!company) return null;

  const members = company.memberships.map(
    ({ user, ...membership }): CompanyMember => ({
      membershipId: membership.id,
      userId: user.id,
      name: { ru: user.nameRu, en: user.nameEn },
      email: user.email,
      role: membership.role,
      since: membership.createdAt.toISOString(),
      endedAt: membership.endedAt?.toISOString() ?? null,
      isBlocked: user.blockedAt !== null,
      mustChangePassword: user.mustChangePassword,
    }),
  );

  return {
    id: company.id,
    inn: company.inn,
    kpp: company.kpp,
    ogrn: company.ogrn,
    name: { ru: company.nameRu, en: company.nameEn },
    address: company.address,
    taxRegime: company.taxRegime,
    registeredOn: dayOf(company.registeredOn),
    product: company.product,
    members,
    accounts: company.accounts.map(({ id, bankName, bik, settlement }) => ({
      id,
      bankName,
      bik,
      settlement,
    })),
    hasCertifier: members.some(
      ({ role, endedAt, isBlocked }) => role === "certifier" && !endedAt && !isBlocked,
    ),
    mayEdit: mayDo(actor, "addMember"),
  };
};
