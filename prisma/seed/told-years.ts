// What administrators do through the years: people, companies, rules, money, rates.
import { proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { declineBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import { proposeOfficial } from "@/lib/identity/commands/propose-access";
import { withContext } from "@/lib/platform/db/context";
import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import { addDays, type IsoDate, moscowDateOf } from "@/lib/shared/iso-date";
import type { WorkingCalendar } from "@/lib/shared/working-days";
import { budget2020, budgetOfRunningYear } from "@/prisma/seed/data/budgets";
import type { CompanyPlan } from "@/prisma/seed/data/companies";
import { members, proposedOfficial, secondMembership } from "@/prisma/seed/data/people";
import { pastRates } from "@/prisma/seed/data/rates";
import {
  addCompany,
  joinSecondCompany,
  openAccount,
  openBudget,
  publishRunningYear,
  publishVersion,
} from "@/prisma/seed/foundation";
import { loadRates, ratesOfYear, type StoredRate, storedRate } from "@/prisma/seed/rates";
import type { ResolvedClaim } from "@/prisma/seed/resolved-claim";
import { type Act, type Stage, type Story, valued } from "@/prisma/seed/story";
import { moscowTime, type RunningYear } from "@/prisma/seed/times";

const admin = "kovshov";
const secondAdmin = "belova";
const morning = 10 * 60;

const rates =
  (loaded: readonly StoredRate[]): Act =>
  ({ cast }, person) =>
    loadRates(cast.official(person), loaded);

/** A company comes with its people and its account. */
export const companyJoins =
  (plan: CompanyPlan, passwordHash: string): Act =>
  async ({ cast }) => {
    const people = members.filter(({ company }) => company === plan.number);
    await addCompany(cast, { plan, people, passwordHash });
    await openAccount(cast, `${plan.number}:certifier`, plan);
  };

const youngCompanyJoins =
  (plan: CompanyPlan, passwordHash: string): Act =>
  async ({ cast }) => {
    const people = members.filter(({ company }) => company === plan.number);
    const founder = members.find(({ key }) => key === secondMembership.person);
    if (!founder) throw new Error("The founder of the young company is nobody");
    const { companyId } = await addCompany(cast, { plan, people, passwordHash });
    await joinSecondCompany(cast, companyId, founder);
    await openAccount(cast, secondMembership.key, plan);
  };

/** The money and the second version of 2020, and the rates of both closed years. */
export const tellPastYears = (story: Story): void => {
  story
    .as(admin)
    .at(moscowTime("2019-12-18", morning))
    .do(({ cast, programmeId }) => openBudget(cast, { programmeId, fiscalYear: 2020, lines: budget2020 }));
  story
    .as(admin)
    .at(moscowTime("2020-01-22", morning))
    .do(({ cast }) => publishVersion(cast, 2));
  for (const date of new Set(pastRates.map((rate) => rate.date))) {
    const ofThatDay = pastRates.filter((rate) => rate.date === date).map(storedRate);
    story
      .as(admin)
      .at(moscowTime(date, 9 * 60))
      .do(rates(ofThatDay));
  }
};

type Running = {
  readonly year: RunningYear;
  readonly calendar: WorkingCalendar;
  readonly claims: readonly ResolvedClaim[];
};

/** Rules, money and rates of the running year, laid down in the last days of the year before. */
export const tellRunningYear = (story: Story, { year: { year, filed }, calendar, claims }: Running): void => {
  const december = (day: number) => moscowTime(`${year - 1}-12-${day}`, morning);
  const kovshov = story.as(admin);
  const opening = { fiscalYear: year, lines: budgetOfRunningYear };

  kovshov.at(december(22)).do(({ cast }) => publishRunningYear(cast, { year, version: 3 }));
  kovshov.at(december(24)).do(({ cast, programmeId }) => openBudget(cast, { programmeId, ...opening }));
  for (const month of byMonth(ratesOfYear(year, exactRates(claims), calendar)))
    kovshov.at(december(29)).do(rates(month));

  const money = { fiscalYear: year, from: "EXHIBITION", to: "TRANSPORT" } as const;
  kovshov.at(filed(34).at(0.2)).do(transferDeclined({ ...money, roubles: 12_000_000n }));
  kovshov.at(filed(2).at(0.6)).do(transferProposed({ ...money, roubles: 8_000_000n }));
  story.as(secondAdmin).at(filed(1).at(0.3)).do(officialProposed);
};

/** Waits for the first administrator. */
const officialProposed: Act = async ({ cast }, person) => {
  const { email, nameRu, nameEn } = proposedOfficial;
  const reason = "Третий специалист на проверку: заявок стало больше, чем успевают двое.";
  const wish = { email, nameRu, nameEn, role: "reviewer", programmeId: null, reason } as const;
  valued("Proposing an official", await proposeOfficial(cast.official(person), wish));
};

const exactRates = (claims: readonly ResolvedClaim[]): readonly StoredRate[] =>
  claims.flatMap(({ lines }) => lines.flatMap(({ rate }) => (rate ? [storedRate(rate)] : [])));

/** One statement for all of a year would be long for a slow machine. */
const byMonth = (loaded: readonly StoredRate[]): readonly (readonly StoredRate[])[] => {
  const months = new Set(loaded.map(({ date }) => date.slice(0, 7)));
  return [...months].map((month) => loaded.filter(({ date }) => date.startsWith(month)));
};

/** Registered three months ago, it has come to the agency two weeks later. */
export const youngCompanyDates = (now: Date): { readonly registeredOn: IsoDate; readonly cameAt: Date } => {
  const registeredOn = addDays(moscowDateOf(now), -92);
  return { registeredOn, cameAt: moscowTime(addDays(registeredOn, 14), morning) };
};

type Arrival = { readonly cameAt: Date; readonly passwordHash: string };

export const tellYoungCompany = (story: Story, plan: CompanyPlan, { cameAt, passwordHash }: Arrival): void =>
  story.as(admin).at(cameAt).do(youngCompanyJoins(plan, passwordHash));

type Transfer = {
  readonly fiscalYear: number;
  readonly from: CostCategoryCode;
  readonly to: CostCategoryCode;
  readonly roubles: bigint;
};

const transferReason = "На перевозку заявок больше, чем ждали; выставок до конца года почти нет.";

const propose = async ({ cast, programmeId }: Stage, person: string, wish: Transfer): Promise<string> => {
  const by = cast.official(person);
  const { fiscalYear } = wish;
  const lines = await withContext(by.session, (db) =>
    db.budgetLine.findMany({ where: { programmeId, fiscalYear }, select: { id: true, category: true } }),
  );
  const idOf = (category: string) => lines.find((one) => one.category === category)?.id ?? "";
  const proposed = await proposeTransfer(by, {
    fromLineId: idOf(wish.from),
    toLineId: idOf(wish.to),
    amount: wish.roubles * 100n,
    reason: transferReason,
  });
  return valued("Proposing a move", proposed).moveId;
};

/** Waits for the second administrator. */
const transferProposed =
  (wish: Transfer): Act =>
  async (stage, person) => {
    await propose(stage, person, wish);
  };

const transferDeclined =
  (wish: Transfer): Act =>
  async (stage, person) => {
    const moveId = await propose(stage, person, wish);
    await stage.clock.tick(5400);
    const words = "Рано: до осенних выставок осталось два месяца. Вернёмся к этому позже.";
    const declined = await declineBudgetMove(stage.cast.official(secondAdmin), { moveId, answer: words });
    valued("Declining a move", declined);
  };
