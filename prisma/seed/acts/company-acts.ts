// What companies do with a claim.
import { addLine } from "@/lib/claims/commands/add-line";
import { requestCertification } from "@/lib/claims/commands/request-certification";
import { resubmitClaim } from "@/lib/claims/commands/resubmit-claim";
import { saveClaimFields, saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { sendBackToPreparer } from "@/lib/claims/commands/send-back-to-preparer";
import { startClaim } from "@/lib/claims/commands/start-claim";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import { withdrawClaim } from "@/lib/claims/commands/withdraw-claim";
import { findDossier } from "@/lib/claims/data/claim-dossier";
import { prepareFiling } from "@/lib/claims/data/filing";
import { type ClaimDraftField, type LineDraftField, lineDraftFields } from "@/lib/claims/domain/draft-fields";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { pool } from "@/lib/platform/db/pool";
import { answerClarification } from "@/lib/review/commands/answer-clarification";
import { requestWithdrawal } from "@/lib/review/commands/request-withdrawal";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { attachPapers, type PlacedPaper } from "@/prisma/seed/acts/attach-papers";
import type { PaperPlan } from "@/prisma/seed/data/line-plan";
import { extraPaper, type ResolvedClaim, type ResolvedLine } from "@/prisma/seed/resolved-claim";
import { type Act, liveClaim, newKey, type Stage, valued } from "@/prisma/seed/story";

/** How much of the draft is written: lines without papers, or everything. */
type Draft = { readonly papers?: "all" | "none" | "butLast"; readonly number?: number };

/** Begins the claim, fills it in and attaches the papers. */
export const draft =
  (claim: ResolvedClaim, { papers = "all", number }: Draft = {}): Act =>
  async (stage, person) => {
    const id = newKey();
    if (number) await skipNumbersBefore(stage, number);
    const { programmeId } = stage;
    const started = await startClaim(stage.cast.member(person), {
      programmeId,
      category: claim.category,
      idempotencyKey: id,
    });
    const live = { id, number: valued(`Starting ${claim.key}`, started).number, lineIds: [] as string[] };
    stage.claims.set(claim.key, live);

    await saveHead(stage, person, claim);
    const placed: PlacedPaper[] = [];
    for (const line of claim.lines) {
      const lineId = await writeLine(stage, person, live.number, line);
      live.lineIds.push(lineId);
      placed.push(...line.papers.map((paper) => ({ ...paper, lineId })));
    }
    if (papers === "none") return;
    await attachPapers(stage, person, live, papers === "all" ? placed : placed.slice(0, -1));
  };

const skipNumbersBefore = async ({ clock }: Stage, number: number): Promise<void> => {
  const year = yearOf(moscowDateOf(new Date(clock.now())));
  await pool().query("SELECT app.skip_claim_numbers($1, $2)", [year, number - 1]);
};

const saveHead = async (stage: Stage, person: string, claim: ResolvedClaim): Promise<void> => {
  const { contract, company, title = "" } = claim;
  const typed: Readonly<Partial<Record<ClaimDraftField, string>>> = {
    title,
    contractNumber: contract.number,
    contractDate: contract.date,
    uniqueContractNumber: contract.unique,
    hsCode: company.hsCode,
  };
  const fields = (Object.keys(typed) as ClaimDraftField[]).map((field) => ({
    field,
    typed: typed[field] ?? "",
    base: "",
  }));
  const { number } = liveClaim(stage, claim);
  const answer = await saveClaimFields(stage.cast.member(person), { number, fields });
  refuseRefusals(claim.key, valued(`Filling in ${claim.key}`, answer).refused);
};

const writeLine = async (
  stage: Stage,
  person: string,
  number: string,
  line: ResolvedLine,
): Promise<string> => {
  await stage.clock.tick(90);
  const by = stage.cast.member(person);
  const { lineId } = valued("Adding a line", await addLine(by, { number, idempotencyKey: newKey() }));
  const fields = lineDraftFields.flatMap((field: LineDraftField) => {
    const typed = line.typed[field];
    return typed ? [{ field, typed, base: field === "currency" ? "RUB" : "" }] : [];
  });
  const saved = await saveLineFields(by, { number, lineId, fields });
  refuseRefusals(number, valued("Filling in a line", saved).refused);
  return lineId;
};

const refuseRefusals = (what: string, refused: Readonly<Record<string, unknown>>): void => {
  if (Object.keys(refused).length > 0) throw new Error(`${what} was refused: ${JSON.stringify(refused)}`);
};

export const handOver =
  (claim: ResolvedClaim): Act =>
  async (stage, person) => {
    const { number } = liveClaim(stage, claim);
    valued(claim.key, await requestCertification(stage.cast.member(person), { number }));
  };

export const handBack =
  (claim: ResolvedClaim, comment: string): Act =>
  async (stage, person) => {
    const { number } = liveClaim(stage, claim);
    valued(claim.key, await sendBackToPreparer(stage.cast.member(person), { number, comment }));
  };

/** Declares the amount that the check page shows, and sends. */
export const submit =
  (claim: ResolvedClaim): Act =>
  async (stage, person) => {
    const by = stage.cast.member(person);
    const filing = await filingOf(by, liveClaim(stage, claim).number);
    valued(`Submitting ${claim.key}`, await submitClaim(by, filing));
  };

const filingOf = async (by: CompanyActor, number: string) => {
  const expectedSupport = await withContext(by.session, async (db) => {
    const dossier = await findDossier(db, by, number);
    if (!dossier) throw new Error(`There is no claim ${number}`);
    return (await prepareFiling(db, by, dossier, true)).assessment.totals.support.toString();
  });
  return { number, expectedSupport, declared: "on", idempotencyKey: newKey() } as const;
};

/** A paper for a line, by its place in the claim. */
export type Addition = PaperPlan & { readonly line: number };

/** Adds what the officer missed and sends the claim again. */
export const correct =
  (claim: ResolvedClaim, additions: readonly Addition[]): Act =>
  async (stage, person) => {
    const live = liveClaim(stage, claim);
    await attachPapers(stage, person, live, placedOf(stage, claim, additions));
    await stage.clock.tick(240);
    const by = stage.cast.member(person);
    valued(`Correcting ${claim.key}`, await resubmitClaim(by, await filingOf(by, live.number)));
  };

const placedOf = (
  stage: Stage,
  claim: ResolvedClaim,
  additions: readonly Addition[],
): readonly PlacedPaper[] =>
  additions.map(({ line, ...paper }) => ({
    ...extraPaper(claim, { line, ...paper }, stage.papers),
    lineId: liveClaim(stage, claim).lineIds[line] ?? null,
  }));

/** Answers the question that has been open longest, with papers when there are any. */
export const answer =
  (claim: ResolvedClaim, words: string, additions: readonly Addition[] = []): Act =>
  async (stage, person) => {
    const { id, number } = liveClaim(stage, claim);
    const by = stage.cast.member(person);
    const question = await withContext(by.session, (db) =>
      db.clarification.findFirst({
        where: { claimId: id, status: "OPEN" },
        orderBy: { askedAt: "asc" },
        select: { id: true },
      }),
    );
    if (!question) throw new Error(`Nobody asked about ${claim.key}`);
    const placed = placedOf(stage, claim, additions).map((paper) => ({
      ...paper,
      lineId: null,
      clarificationId: question.id,
    }));
    await attachPapers(stage, person, { id }, placed);
    const given = { number, clarificationId: question.id, answer: words };
    valued(`Answering about ${claim.key}`, await answerClarification(by, given));
  };

export const withdraw =
  (claim: ResolvedClaim, reason: string): Act =>
  async (stage, person) => {
    const { number } = liveClaim(stage, claim);
    valued(claim.key, await withdrawClaim(stage.cast.member(person), { number, reason }));
  };

/** Asks to withdraw what was approved; a signer has to confirm. */
export const askToWithdraw =
  (claim: ResolvedClaim, reason: string): Act =>
  async (stage, person) => {
    const { id: claimId } = liveClaim(stage, claim);
    const by = stage.cast.member(person);
    const { version } = await withContext(by.session, (db) =>
      db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { version: true } }),
    );
    valued(claim.key, await requestWithdrawal(by, { claimId, version, reason }));
  };
