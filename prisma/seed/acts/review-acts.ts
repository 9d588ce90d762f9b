// What reviewers and their lead do with a claim.

import { rulesOf } from "@/lib/claims/data/pinned-rules";
import { insertView } from "@/lib/claims/data/readable-document";
import { withContext } from "@/lib/platform/db/context";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { answerChecklist } from "@/lib/review/commands/answer-checklist";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { assignClaim } from "@/lib/review/commands/assign-claim";
import { decideLine } from "@/lib/review/commands/decide-line";
import { recommendClaim } from "@/lib/review/commands/recommend-claim";
import { resolveClarification } from "@/lib/review/commands/resolve-clarification";
import { returnForCorrection } from "@/lib/review/commands/return-for-correction";
import { takeClaim } from "@/lib/review/commands/take-claim";
import type { VerdictWish } from "@/lib/review/domain/line-verdict";
import type { FlaggedPart } from "@/lib/review/domain/return-for-correction-input";
import { parseAmount } from "@/lib/shared/amount-input";
import { claimNow } from "@/prisma/seed/acts/claim-now";
import type { ResolvedClaim } from "@/prisma/seed/resolved-claim";
import { type Act, liveClaim, valued } from "@/prisma/seed/story";

/** What an officer leaves out of a line: a sum of roubles, or all of it. */
export type Cut = {
  readonly deducted: string | "all";
  readonly code: DeductionCode;
  /** What the company reads. */
  readonly note: string;
};

/** Cuts by the place of the line, counted from 0; other lines are accepted. */
export type Cuts = Readonly<Record<number, Cut>>;

export const take =
  (claim: ResolvedClaim): Act =>
  async (stage, person) => {
    const { id: claimId } = liveClaim(stage, claim);
    valued(`Taking ${claim.key}`, await takeClaim(stage.cast.official(person), { claimId }));
  };

export const assign =
  (claim: ResolvedClaim, reviewer: string): Act =>
  async (stage, person) => {
    const { id: claimId } = liveClaim(stage, claim);
    const assigneeId = stage.cast.official(reviewer).userId;
    const assigned = await assignClaim(stage.cast.official(person), { claimId, assigneeId });
    valued(`Assigning ${claim.key}`, assigned);
  };

/** Opens every document that was filed. */
export const openDocuments =
  (claim: ResolvedClaim): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { id: claimId } = liveClaim(stage, claim);
    await withContext(by.session, async (db) => {
      const documents = await db.$queryRaw<{ documentId: string }[]>`
        SELECT document_id AS "documentId" FROM app.filed_document WHERE claim_id = ${claimId}::uuid AND is_current`;
      for (const { documentId } of documents) await insertView(db, by, { documentId, claimId });
    });
  };

/** Gives the verdicts on the lines, from the first on; `upTo` leaves the rest undecided. */
export const decide =
  (claim: ResolvedClaim, cuts: Cuts = {}, upTo = claim.lines.length): Act =>
  async (stage, person) => {
    const { claimId, lineIds, ...now } = await claimNow(stage, stage.cast.official(person), claim);
    let { version } = now;
    for (const [at, lineId] of lineIds.slice(0, upTo).entries()) {
      await stage.clock.tick(50 + 35 * at);
      const decided = await decideLine(stage.cast.official(person), {
        claimId,
        version,
        lineId,
        internal: "",
        wish: wishOf(cuts[at]),
      });
      valued(`Deciding line ${at + 1} of ${claim.key}`, decided);
      version += 1;
    }
  };

const wishOf = (cut: Cut | undefined): VerdictWish => {
  if (!cut) return { verdict: "ACCEPTED" };
  const { deducted, code, note } = cut;
  if (deducted === "all") return { verdict: "REJECTED", code, note };

  const kopecks = parseAmount(deducted, 2);
  if (!kopecks.ok) throw new Error(`Not an amount of the plan: ${deducted}`);
  return { verdict: "REDUCED", amount: { deducted: kopecks.value }, code, note };
};

/** Confirms the checklist, or its first items. */
export const check =
  (claim: ResolvedClaim, upTo = Number.POSITIVE_INFINITY): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, programmeVersionId, ...now } = await claimNow(stage, by, claim);
    let { version } = now;
    const rules = await withContext(by.session, async (db) =>
      rulesOf(await db.programmeVersion.findUniqueOrThrow({ where: { id: programmeVersionId } })),
    );
    for (const item of rules.workflow.checklist.slice(0, upTo)) {
      await stage.clock.tick(20);
      const answered = { claimId, version, item, passed: true, note: "" };
      valued(claim.key, await answerChecklist(stage.cast.official(person), answered));
      version += 1;
    }
  };

type Question = { readonly line: number | null; readonly text: string; readonly blocking: boolean };

export const ask =
  (claim: ResolvedClaim, { line, text, blocking }: Question): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, version, lineIds } = await claimNow(stage, by, claim);
    const lineId = line === null ? null : (lineIds[line] ?? null);
    const questions = [{ lineId, text }];
    valued(claim.key, await askClarification(by, { claimId, version, questions, blocking }));
  };

/** Is content with the answer. */
export const resolve =
  (claim: ResolvedClaim): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, version } = await claimNow(stage, by, claim);
    const answered = await withContext(by.session, (db) =>
      db.clarification.findFirstOrThrow({ where: { claimId, status: "ANSWERED" }, select: { id: true } }),
    );
    const closing = { claimId, version, clarificationId: answered.id, outcome: "RESOLVED" } as const;
    valued(claim.key, await resolveClarification(by, closing));
  };

/** What is wrong with a line, or with the documents as a whole. */
export type Remark = { readonly line: number | null; readonly text: string };

export const giveBack =
  (claim: ResolvedClaim, remarks: readonly Remark[]): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, version, lineIds } = await claimNow(stage, by, claim);
    const flags = remarks.map(({ line, text: remark }): FlaggedPart => {
      const lineId = line === null ? undefined : lineIds[line];
      return lineId ? { part: "line", lineId, remark } : { part: "documents", lineId: null, remark };
    });
    valued(`Returning ${claim.key}`, await returnForCorrection(by, { claimId, version, flags }));
  };

/** Sends the finished review to the signers. */
export const recommend =
  (claim: ResolvedClaim, outcome: "APPROVE" | "REJECT" = "APPROVE", message = ""): Act =>
  async (stage, person) => {
    const by = stage.cast.official(person);
    const { claimId, version } = await claimNow(stage, by, claim);
    valued(`Recommending ${claim.key}`, await recommendClaim(by, { claimId, version, outcome, message }));
  };
