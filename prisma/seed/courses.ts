// The ways a claim can go, in working days after it was filed.
import {
  type Addition,
  answer,
  askToWithdraw,
  correct,
  draft,
  handOver,
  submit,
  withdraw,
} from "@/prisma/seed/acts/company-acts";
import {
  ask,
  assign,
  type Cuts,
  check,
  decide,
  giveBack,
  openDocuments,
  type Remark,
  recommend,
  resolve,
  take,
} from "@/prisma/seed/acts/review-acts";
import { askToCancel, cancel, lapse, sendBack, sign } from "@/prisma/seed/acts/signing-acts";
import type { ResolvedClaim } from "@/prisma/seed/resolved-claim";
import type { Act } from "@/prisma/seed/story";

/** Something that happens to the claim; `who` is an official, or "preparer" or "certifier" of its company. */
export type Scene = {
  readonly after: number;
  readonly who: string;
  readonly act: (claim: ResolvedClaim) => Act;
};

export type Course = readonly Scene[];

const scene = (after: number, who: string, act: Scene["act"]): Scene => ({ after, who, act });

/** How long the company works on the draft before it is filed. */
const drafting = 2.3;

/** A draft that stays one. */
export const drafted = (
  papers: "all" | "none" | "butLast",
  who: "preparer" | "certifier" = "preparer",
): Course => [scene(0, who, (claim) => draft(claim, { papers, number: claim.number }))];

/** The certifier has it on the desk. */
export const handedOver = (): Course => [
  scene(-drafting, "preparer", (claim) => draft(claim, { number: claim.number })),
  scene(0, "preparer", handOver),
];

/** The preparer writes, the certifier declares and sends. */
export const filed = (): Course => [
  scene(-drafting, "preparer", (claim) => draft(claim, { number: claim.number })),
  scene(-0.35, "preparer", handOver),
  scene(0, "certifier", submit),
];

/** Small firms: the certifier does it all. */
export const filedAlone = (): Course => [
  scene(-1.2, "certifier", (claim) => draft(claim, { number: claim.number })),
  scene(0, "certifier", submit),
];

/** The lead hands it to a reviewer, or the reviewer takes it. */
export const taken = (reviewer: string, after = 1.1, lead?: string): Course => [
  lead
    ? scene(after, lead, (claim) => assign(claim, reviewer))
    : scene(after, reviewer, (claim) => take(claim)),
];

/** Lines are being looked at; so many have a verdict. */
export const begun = (
  reviewer: string,
  after: number,
  { lines, items = 0, cuts = {} }: { readonly lines: number; readonly items?: number; readonly cuts?: Cuts },
): Course => [
  scene(after, reviewer, openDocuments),
  scene(after, reviewer, (claim) => decide(claim, cuts, lines)),
  ...(items > 0 ? [scene(after + 0.05, reviewer, (claim: ResolvedClaim) => check(claim, items))] : []),
];

type Finding = {
  readonly cuts?: Cuts;
  readonly outcome?: "APPROVE" | "REJECT";
  readonly message?: string;
};

/** Every line has a verdict, the checklist is done, the decision goes to the signers. */
export const reviewed = (reviewer: string, after: number, finding: Finding = {}): Course => [
  ...begun(reviewer, after - 0.2, { lines: 200, cuts: finding.cuts }),
  scene(after - 0.1, reviewer, (claim) => check(claim)),
  scene(after, reviewer, (claim) => recommend(claim, finding.outcome, finding.message)),
];

export const signedBy = (signer: string, after: number): Course => [scene(after, signer, sign)];

export const sentBack = (signer: string, after: number, comment: string): Course => [
  scene(after, signer, (claim) => sendBack(claim, comment)),
];

type Question = { readonly line: number | null; readonly text: string; readonly blocking?: boolean };

export const asked = (reviewer: string, after: number, { line, text, blocking = true }: Question): Course => [
  scene(after, reviewer, (claim) => ask(claim, { line, text, blocking })),
];

export const answered = (after: number, words: string, additions: readonly Addition[] = []): Course => [
  scene(after, "preparer", (claim) => answer(claim, words, additions)),
];

export const settled = (reviewer: string, after: number): Course => [scene(after, reviewer, resolve)];

export const returned = (reviewer: string, after: number, remarks: readonly Remark[]): Course => [
  scene(after, reviewer, (claim) => giveBack(claim, remarks)),
];

export const corrected = (after: number, additions: readonly Addition[]): Course => [
  scene(after, "certifier", (claim) => correct(claim, additions)),
];

export const lapsed = (after: number): Course => [scene(after, "nobody", () => lapse)];

export const withdrawn = (after: number, reason: string): Course => [
  scene(after, "certifier", (claim) => withdraw(claim, reason)),
];

export const withdrawalAsked = (after: number, reason: string): Course => [
  scene(after, "certifier", (claim) => askToWithdraw(claim, reason)),
];

export const cancelled = (after: number, reason: string): Course => [
  scene(after, "kovshov", (claim) => askToCancel(claim, reason)),
  scene(after + 0.4, "belova", cancel),
];

/** Who handles a claim from the desk to the last signature. */
export type Team = {
  readonly reviewer: string;
  readonly approver: string;
  readonly commission: string;
};

/** The usual way: taken, reviewed, signed, and signed by the commission where the chain asks for it. */
export const approved = (
  { reviewer, approver, commission }: Team,
  { days = 9, ...finding }: Finding & { readonly days?: number } = {},
): Course => [
  ...taken(reviewer),
  ...reviewed(reviewer, days, finding),
  ...signedBy(approver, days + 1.2),
  ...signedBy(commission, days + 2.5),
];
