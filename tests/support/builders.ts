// The world most tests start from: an agency, a programme with money, a company.
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { aCompany, type TestCompany } from "./builders-company";
import { anAdmin, anOfficial } from "./builders-people";
import { aBudgetLine, aProgramme, type TestProgramme } from "./builders-programme";

export type World = {
  readonly admin: OfficialActor;
  readonly secondAdmin: OfficialActor;
  readonly lead: OfficialActor;
  readonly reviewer: OfficialActor;
  readonly secondReviewer: OfficialActor;
  readonly approver: OfficialActor;
  readonly secondApprover: OfficialActor;
  readonly commission: OfficialActor;
  readonly finance: OfficialActor;
  readonly auditor: OfficialActor;
  readonly programme: TestProgramme;
  readonly company: TestCompany;
  /** Budget lines of 2026 by category. */
  readonly budgetLines: Readonly<Record<string, string>>;
};

type Wish = {
  readonly rules?: Rulebook;
  /** Money of each budget line, in kopecks. */
  readonly budget?: Readonly<Partial<Record<CostCategoryCode, bigint>>>;
};

const plenty = { CERTIFICATION: 11_000_000_000n, TRANSPORT: 12_000_000_000n } as const;

/** An agency with every role, the running year's programme, money, and one company. */
export const aWorld = async ({ rules, budget = plenty }: Wish = {}): Promise<World> => {
  const admin = await anAdmin();
  const secondAdmin = await anOfficial(admin, ["admin"]);
  const programme = await aProgramme(admin, rules);
  const budgetLines: Record<string, string> = {};
  for (const [category, kopecks] of Object.entries(budget)) {
    budgetLines[category] = await aBudgetLine(admin, secondAdmin, {
      programmeId: programme.id,
      category: category as CostCategoryCode,
      kopecks,
    });
  }
  return {
    admin,
    secondAdmin,
    lead: await anOfficial(admin, ["lead"]),
    reviewer: await anOfficial(admin, ["reviewer"]),
    secondReviewer: await anOfficial(admin, ["reviewer"]),
    approver: await anOfficial(admin, ["approver"]),
    secondApprover: await anOfficial(admin, ["approver"]),
    commission: await anOfficial(admin, ["commission"]),
    finance: await anOfficial(admin, ["finance"]),
    auditor: await anOfficial(admin, ["auditor"]),
    programme,
    company: await aCompany(admin),
    budgetLines,
  };
};
