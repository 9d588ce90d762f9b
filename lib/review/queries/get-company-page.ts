import "server-only";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import type { ClaimLabel } from "@/lib/claims/domain/claim-label";
import { officeLabelOf } from "@/lib/claims/domain/claim-label";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { CompanyRole, OfficialActor } from "@/lib/identity/domain/actor";
import { unseenByOfficials } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { type CapMeter, findCapMeters } from "@/lib/review/data/cap-meters";
import { findYearTotals, type YearTotals } from "@/lib/review/data/company-reference-store";
import { isInstant, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { pageOf, placeOf } from "@/lib/shared/keyset";
import { dayOf } from "@/lib/shared/stored-days";

/** A company's bank account as officials see it: the number masked. */
export type MaskedAccount = {
  readonly id: string;
  readonly bankName: string;
  readonly bik: string;
  readonly accountEnd: string;
  readonly isClosed: boolean;
};

export type CompanyMember = { readonly nameRu: string; readonly nameEn: string; readonly role: CompanyRole };

/** A claim of the company; amounts are digits of kopecks. */
export type CompanyClaim = {
  readonly number: string;
  readonly title: string;
  readonly category: string;
  readonly status: ClaimStatus;
  readonly label: ClaimLabel | null;
  readonly submittedAt: string | null;
  readonly requested: string;
  readonly support: string;
};

/** The company's limits in a programme in the shown year. */
export type ProgrammeLimits = {
  readonly programmeId: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly caps: readonly CapMeter[];
};

export type CompanyPage = {
  readonly inn: string;
  readonly kpp: string | null;
  readonly ogrn: string;
  readonly legalForm: "ORGANISATION" | "ENTREPRENEUR";
  readonly nameRu: string;
  readonly nameEn: string;
  readonly address: string;
  readonly taxRegime: "VAT_PAYER" | "SIMPLIFIED";
  readonly registeredOn: string;
  readonly product: string | null;
  readonly accounts: readonly MaskedAccount[];
  readonly members: readonly CompanyMember[];
  /** The year whose limits are shown. */
  readonly fiscalYear: number;
  readonly totals: readonly YearTotals[];
  readonly limits: readonly ProgrammeLimits[];
  readonly claims: readonly CompanyClaim[];
  readonly next: string | null;
};

type Wish = { readonly inn: string; readonly fiscalYear: number | null; readonly after: string | null };

/** A company as officials look it up: who it is, what it got, how much of its limits is left, its claims. */
export const getCompanyPage = (actor: OfficialActor, wish: Wish): Promise<CompanyPage | null> =>
  withContext(actor.session, async (db) => {
    const company = await findProfile(db, wish.inn);
    if (!company) return null;
    const now = new Date(actor.person.now);
    const fiscalYear = wish.fiscalYear ?? yearOf(moscowDateOf(now));
    const { id, accounts, memberships, registeredOn, ...profile } = company;

    return {
      ...profile,
      registeredOn: dayOf(registeredOn),
      accounts: accounts.map(({ settlement, closedAt, ...account }) => ({
        ...account,
        accountEnd: settlement.slice(-4),
        isClosed: closedAt !== null,
      })),
      members: memberships.map(({ role, user }) => ({ ...user, role })),
      fiscalYear,
      totals: await findYearTotals(db, id),
      limits: await findLimits(db, { companyId: id, fiscalYear, now }),
      ...(await findClaims(db, id, wish.after)),
    };
  });

const findProfile = (db: Db, inn: string) =>
  db.company.findUnique({
    where: { inn },
    select: {
      id: true,
      inn: true,
      kpp: true,
      ogrn: true,
      legalForm: true,
      nameRu: true,
      nameEn: true,
      address: true,
      taxRegime: true,
      registeredOn: true,
      product: true,
      accounts: {
        select: { id: true, bankName: true, bik: true, settlement: true, closedAt: true },
        orderBy: { createdAt: "asc" },
      },
      memberships: {
        where: { endedAt: null },
        select: { role: true, user: { select: { nameRu: true, nameEn: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  });

type Year = { readonly companyId: string; readonly fiscalYear: number; readonly now: Date };

/** The rules that measure the company: those of its claims of the year, and whatever is in force now. */
const findLimits = async (db: Db, { companyId, fiscalYear, now }: Year): Promise<ProgrammeLimits[]> => {
  const isRunning = yearOf(moscowDateOf(now)) === fiscalYear;
  const versions = await db.programmeVersion.findMany({
    where: {
      status: "PUBLISHED",
      OR: [
        { claims: { some: { companyId, fiscalYear } } },
        ...(isRunning ? [{ filedFrom: { lte: now }, filedTo: { gt: now } }] : []),
      ],
    },
    include: { programme: { select: { nameRu: true, nameEn: true } } },
    orderBy: [{ programmeId: "asc" }, { version: "desc" }],
  });
  const newest = versions.filter((version, at) => versions[at - 1]?.programmeId !== version.programmeId);
  const limits: ProgrammeLimits[] = [];
  for (const version of newest) {
    const { programme, programmeId } = version;
    const caps = await findCapMeters(db, {
      companyId,
      programmeId,
      rules: rulesOf(version),
      year: fiscalYear,
    });
    limits.push({ programmeId, ...programme, caps });
  }

  return limits;
};

const claimsOnPage = 25;

const findClaims = async (db: Db, companyId: string, cursor: string | null) => {
  const after = placeOf(cursor, isInstant);
  const found = await db.claim.findMany({
    where: {
      companyId,
      status: { notIn: [...unseenByOfficials] as ClaimStatus[] },
      ...(after && {
        OR: [{ createdAt: { lt: after.on } }, { createdAt: after.on, id: { gt: after.id } }],
      }),
    },
    select: {
      id: true,
      number: true,
      title: true,
      category: true,
      status: true,
      createdAt: true,
      submittedAt: true,
      requested: true,
      support: true,
      openQuestions: true,
      answeredQuestions: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: claimsOnPage + 1,
  });
  const { rows, next } = pageOf(found, claimsOnPage, ({ createdAt, id }) => [createdAt.toISOString(), id]);

  return {
    claims: rows.map((claim) => ({
      number: claim.number,
      title: claim.title,
      category: claim.category,
      status: claim.status,
      label: officeLabelOf(claim),
      submittedAt: claim.submittedAt?.toISOString() ?? null,
      requested: claim.requested.toString(),
      support: claim.support.toString(),
    })),
    next,
  };
};
