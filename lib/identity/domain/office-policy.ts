import type { Actor, CompanyRole, StaffRole } from "@/lib/identity/domain/actor";
import { holdsRole } from "@/lib/identity/domain/actor";

type OfficeRule = {
  readonly staff?: readonly StaffRole[];
  readonly company?: readonly CompanyRole[];
  /** The tables that the change may write; the database refuses others. */
  readonly tables: readonly string[];
};

/**
 * Acts that are not on a claim, and who may do them. Copied to the table `office_action`, which the
 * database asks again when the change is applied.
 */
export const officePolicy = {
  createUser: { staff: ["admin"], tables: ["user", "membership"] },
  // Functions of their own write these, since what two sign is written by no table's name.
  proposeAccess: { staff: ["admin"], tables: [] },
  resolveAccess: { staff: ["admin"], tables: [] },
  sendRecovery: { staff: ["admin"], tables: [] },
  importRegister: { staff: ["admin"], tables: [] },
  blockUser: { staff: ["admin"], tables: ["user"] },
  deactivatePerson: { staff: ["admin"], tables: [] },
  seeAs: { staff: ["admin"], tables: [] },
  putHold: { staff: ["admin"], tables: [] },
  liftHold: { staff: ["admin"], tables: [] },
  createCompany: { staff: ["admin"], tables: ["company"] },
  addMember: { staff: ["admin"], tables: ["membership"] },
  endMembership: { staff: ["admin"], company: ["certifier"], tables: ["membership"] },
  importProgramme: { staff: ["admin"], tables: ["programme", "programme_version"] },
  addCurrencyRate: { staff: ["admin"], tables: ["currency_rate"] },
  correctRate: { staff: ["admin"], tables: ["currency_rate"] },
  uploadRates: { staff: ["admin"], tables: ["rate_load"] },
  leaveRates: { staff: ["admin"], tables: ["rate_load"] },
  takeRates: { staff: ["admin"], tables: ["rate_load", "currency_rate"] },
  importCalendar: { staff: ["admin"], tables: ["calendar_version", "calendar_year", "calendar_day"] },
  changeCalendarDay: { staff: ["admin"], tables: ["calendar_version", "calendar_year", "calendar_day"] },
  planBudgetLine: { staff: ["admin"], tables: ["budget_line", "budget_move"] },
  proposeBudgetMove: { staff: ["admin"], tables: ["budget_move"] },
  resolveBudgetMove: { staff: ["admin"], tables: ["budget_move"] },
  changeMemberRole: { company: ["certifier"], tables: ["membership"] },
  inviteColleague: { company: ["certifier"], tables: ["mail_secret"] },
  withdrawInvitation: { company: ["certifier"], tables: ["mail_secret"] },
  answerJoinRequest: { company: ["certifier"], tables: ["join_request", "membership"] },
  declareInterest: {
    staff: ["reviewer", "lead", "approver", "commission", "finance", "admin"],
    tables: ["declared_interest"],
  },
  endInterest: {
    staff: ["reviewer", "lead", "approver", "commission", "finance", "admin"],
    tables: ["declared_interest"],
  },
  delegateWork: {
    staff: ["reviewer", "lead", "approver", "commission", "admin"],
    tables: ["delegation"],
  },
  endDelegation: {
    staff: ["reviewer", "lead", "approver", "commission", "admin"],
    tables: ["delegation"],
  },
  editCompany: { company: ["certifier"], tables: ["company"] },
  addBankAccount: { company: ["certifier"], tables: ["bank_account"] },
  closeBankAccount: { company: ["certifier"], tables: ["bank_account"] },
} as const satisfies Record<string, OfficeRule>;

export type OfficeAction = keyof typeof officePolicy;

/** Whether the actor's roles allow the act. */
export const mayDo = (actor: Actor, action: OfficeAction): boolean => {
  const rule: OfficeRule = officePolicy[action];
  return actor.side === "company"
    ? (rule.company ?? []).includes(actor.role)
    : (rule.staff ?? []).some((role) => holdsRole(actor, role));
};

/** What each part of the agency's side is for, by role; the auditor reads all of it. */
export const officeAreas = {
  review: ["reviewer", "lead", "approver", "commission", "finance", "admin", "auditor"],
  signature: ["approver", "commission", "admin", "auditor", "lead"],
  approved: ["finance", "admin", "auditor", "approver", "commission", "lead"],
  companies: ["reviewer", "lead", "approver", "commission", "finance", "admin", "auditor"],
  programmes: ["reviewer", "lead", "approver", "commission", "finance", "admin", "auditor"],
  budget: ["lead", "approver", "commission", "finance", "admin", "auditor"],
  interests: ["reviewer", "lead", "approver", "commission", "finance", "admin", "auditor"],
  absences: ["reviewer", "lead", "approver", "commission", "admin", "auditor"],
  people: ["admin", "auditor"],
  retention: ["admin", "auditor"],
  rates: ["admin", "auditor", "finance"],
  calendar: ["admin", "auditor"],
  audit: ["admin", "auditor"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type OfficeArea = keyof typeof officeAreas;

/** Whether the official may open that part of the agency's side. */
export const mayEnter = (actor: Actor, area: OfficeArea): boolean =>
  actor.side === "office" && officeAreas[area].some((role) => holdsRole(actor, role));
