// What stands before the first claim: people, programme, money, companies.
import { readFileSync } from "node:fs";
import { planBudgetLine } from "@/lib/budget/commands/plan-budget-line";
import { confirmBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import { addBankAccount } from "@/lib/companies/commands/add-bank-account";
import { addMember } from "@/lib/companies/commands/add-member";
import { createCompany } from "@/lib/companies/commands/create-company";
import { acceptOfficialInvitation } from "@/lib/identity/commands/accept-official-invitation";
import { proposeOfficial, proposeRole } from "@/lib/identity/commands/propose-access";
import { confirmAccess } from "@/lib/identity/commands/resolve-access";
import { makeTemporaryPassword } from "@/lib/identity/data/temporary-password-store";
import { withContext } from "@/lib/platform/db/context";
import { linkToken } from "@/lib/platform/mail/derived-secret";
import { importProgramme } from "@/lib/programmes/commands/import-programme";
import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import { parseRulebook, rulebookToJson } from "@/lib/programmes/domain/rulebook/rulebook";
import { runningYearRules } from "@/lib/programmes/domain/rulebook/running-year";
import type { Cast } from "@/prisma/seed/cast";
import { bank, type CompanyPlan, kpp } from "@/prisma/seed/data/companies";
import { type MemberPlan, type OfficialPlan, officials, secondMembership } from "@/prisma/seed/data/people";
import { valued } from "@/prisma/seed/story";

const planner = "kovshov";
const opener = "belova";

const confirmed = async (cast: Cast, proposalId: string): Promise<string> => {
  const answer = await confirmAccess(cast.official(opener), { proposalId, version: 1 });
  return valued("Confirming a proposal", answer).secretId ?? "";
};

/** One administrator proposes an official, the other one confirms, and the official comes by the letter's link. */
const addOfficial = async (cast: Cast, passwordHash: string, plan: OfficialPlan): Promise<void> => {
  const { key, email, nameRu, nameEn, roles } = plan;
  const [role, ...others] = roles;
  const reason = "Работает в агентстве";
  const wish = { email, nameRu, nameEn, role, programmeId: null, reason };
  const { proposalId } = valued(`Adding ${key}`, await proposeOfficial(cast.official(planner), wish));
  const token = linkToken(await confirmed(cast, proposalId));
  const { password } = await makeTemporaryPassword();
  const { userId } = valued(`${key} comes`, await acceptOfficialInvitation({ token, password }));
  for (const other of others) {
    const grant = { userId, role: other, programmeId: null, reason: "Подменяет проверяющих" };
    const proposed = valued(`Adding ${key}`, await proposeRole(cast.official(planner), grant));
    await confirmed(cast, proposed.proposalId);
  }
  await cast.enter(key, userId);
  await cast.choosePassword(key, passwordHash);
};

export const addOfficials = async (cast: Cast, passwordHash: string): Promise<void> => {
  for (const plan of officials) await addOfficial(cast, passwordHash, plan);
};

type NewCompany = {
  readonly plan: CompanyPlan;
  readonly people: readonly MemberPlan[];
  readonly passwordHash: string;
};

/** Enters a company with its people; the certifier adds the account. Answers the ids of its people by key. */
export const addCompany = async (
  cast: Cast,
  { plan, people, passwordHash }: NewCompany,
): Promise<{ readonly companyId: string; readonly userIds: ReadonlyMap<string, string> }> => {
  const { number: _number, settlement: _settlement, goods: _goods, hsCode: _hs, ...known } = plan;
  const { productRu, isSimplified, ...company } = known;
  const created = await createCompany(cast.official(planner), {
    ...company,
    product: productRu,
    kpp: isSimplified ? null : kpp,
    taxRegime: isSimplified ? "SIMPLIFIED" : "VAT_PAYER",
  });
  const { companyId } = valued(`Entering ${plan.nameRu}`, created);

  const userIds = new Map<string, string>();
  for (const { key, email, nameRu, nameEn, role } of people) {
    const joined = await addMember(cast.official(planner), { companyId, email, nameRu, nameEn, role });
    const { userId } = valued(`Adding ${key}`, joined);
    userIds.set(key, userId);
    await cast.enter(key, userId);
    await cast.choosePassword(key, passwordHash);
  }
  return { companyId, userIds };
};

/** The account that claims are paid to. */
export const openAccount = async (
  cast: Cast,
  certifier: string,
  { settlement }: CompanyPlan,
): Promise<void> => {
  valued("Adding an account", await addBankAccount(cast.member(certifier), { ...bank, settlement }));
};

/** Makes the preparer of one company the certifier of another. */
export const joinSecondCompany = async (
  cast: Cast,
  companyId: string,
  { email, nameRu, nameEn }: Pick<MemberPlan, "email" | "nameRu" | "nameEn">,
): Promise<void> => {
  const wish = { companyId, email, nameRu, nameEn, role: "certifier" } as const;
  const { userId } = valued("Joining", await addMember(cast.official(planner), wish));
  await cast.enter(secondMembership.key, userId, companyId);
};

const referenceRules = (version: number): string =>
  readFileSync(
    new URL(`../reference/programmes/export-cost-reimbursement-v${version}.json`, import.meta.url),
    "utf8",
  );

/** Publishes a version as it stands in the reference data. */
export const publishVersion = async (cast: Cast, version: 1 | 2): Promise<void> => {
  const imported = await importProgramme(cast.official(planner), { text: referenceRules(version) });
  valued(`Publishing version ${version}`, imported);
};

/** Publishes the rules of the reference year for the running one, as the next version. */
export const publishRunningYear = async (
  cast: Cast,
  { year, version }: { readonly year: number; readonly version: number },
): Promise<void> => {
  const template = valued("Reading the rules", parseRulebook(JSON.parse(referenceRules(3))));
  const rules = runningYearRules(template, { year, version });
  const text = JSON.stringify(rulebookToJson(rules));
  valued(`Publishing version ${version}`, await importProgramme(cast.official(planner), { text }));
};

export const findProgrammeId = async (cast: Cast): Promise<string> => {
  const { id } = await withContext(cast.official(planner).session, (db) =>
    db.programme.findUniqueOrThrow({ where: { code: "EXPORT_COSTS" }, select: { id: true } }),
  );
  return id;
};

type Budget = {
  readonly programmeId: string;
  readonly fiscalYear: number;
  readonly lines: readonly (readonly [CostCategoryCode, bigint])[];
};

/** One administrator plans the lines of a year, the other one opens them. */
export const openBudget = async (cast: Cast, { programmeId, fiscalYear, lines }: Budget): Promise<void> => {
  const reason = `Бюджет программы на ${fiscalYear} год`;
  for (const [category, roubles] of lines) {
    const wish = { programmeId, fiscalYear, category, amount: roubles * 100n, reason };
    const { moveId } = valued(`Planning ${category}`, await planBudgetLine(cast.official(planner), wish));
    valued(`Opening ${category}`, await confirmBudgetMove(cast.official(opener), { moveId }));
  }
};
