import "server-only";
import { findFiledLines } from "@/lib/claims/data/claim-lines";
import { findSubject } from "@/lib/claims/data/claim-store";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { whyNotAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { findCompanyName } from "@/lib/review/data/company-name";
import type { Permission } from "@/lib/review/queries/get-review-workspace";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { valueOrNull } from "@/lib/shared/result";
import { addWorkingDays } from "@/lib/shared/working-days";

/** A claim as far as questions and returns need it. */
export type ClaimParts = {
  readonly claim: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly status: ClaimStatus;
  };
  readonly company: { readonly nameRu: string; readonly nameEn: string };
  readonly lines: readonly {
    readonly id: string;
    readonly position: number;
    readonly purpose: string;
    readonly supplierName: string;
    readonly invoiceNumber: string | null;
    readonly claimed: string;
  }[];
  /** The day by which the company would have to answer or correct; null when the calendar does not reach it. */
  readonly dueOn: IsoDate | null;
  readonly returns: { readonly made: number; readonly most: number };
  readonly openQuestions: number;
  readonly may: { readonly ask: Permission; readonly return: Permission };
};

/** Lines and deadlines for the pages that ask the company or give the claim back; null when it is not there. */
export const getClaimParts = (actor: OfficialActor, number: string): Promise<ClaimParts | null> =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { number });
    if (!found) return null;
    const { claim, subject } = found;
    const lines = await findFiledLines(db, claim.id);
    const company = await findCompanyName(db, claim.companyId);
    const today = moscowDateOf(new Date(actor.person.now));
    const calendar = await loadCalendar(db, yearsAround(yearOf(today)));
    const { workflow } = rulesOf(claim.programmeVersion);
    const due = addWorkingDays(today, workflow.correctionTerm.days, calendar);

    return {
      claim: { id: claim.id, number: claim.number, version: claim.version, status: claim.status },
      company,
      lines: lines.map(({ id, position, purpose, supplierName, invoiceNumber, amounts }) => ({
        id,
        position,
        purpose,
        supplierName,
        invoiceNumber,
        claimed: (amounts?.claimed ?? 0n).toString(),
      })),
      dueOn: valueOrNull(due),
      returns: { made: claim.returns, most: workflow.returns },
      openQuestions: claim.openQuestions,
      may: {
        ask: whyNotAct(actor, "askClarification", subject),
        return: whyNotAct(actor, "returnForCorrection", subject),
      },
    };
  });
