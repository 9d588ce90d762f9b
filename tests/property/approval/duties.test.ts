import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClaimStatus, claimStatuses } from "@/lib/claims/domain/claim-status";
import { mayAct, type TransitionName, transitions } from "@/lib/claims/domain/lifecycle";
import {
  type Actor,
  type CompanyActor,
  type OfficialActor,
  type Person,
  staffRoles,
} from "@/lib/identity/domain/actor";
import type { HeldDuty } from "@/lib/identity/domain/duties";
import type { ClaimAction } from "@/lib/identity/domain/policy";
import { casesOf } from "@/tests/support/counts";

const programmeId = "programme";
const companyId = "company";

/** One person who holds every role there is, in the company and in the agency: only duties stand in the way. */
const everything = (userId: string) => {
  const person: Person = {
    userId,
    sessionId: userId,
    email: `${userId}@example.test`,
    nameRu: userId,
    nameEn: userId,
    locale: "ru",
    theme: "system",
    mustChangePassword: false,
    activeCompanyId: companyId,
    staffRoles: staffRoles.map((role) => ({ role, programmeId: null })),
    provedUntil: "2026-10-06T10:00:00Z",
    factors: [],
    mustSetFactor: false,
    memberships: [{ companyId, role: "certifier", nameRu: "", nameEn: "", inn: "" }],
    now: "2026-10-06T07:00:00.000Z",
  };
  const company: CompanyActor = {
    side: "company",
    session: { tokenHash: userId, side: "company" },
    userId,
    companyId,
    role: "certifier",
    person,
  };
  const office: OfficialActor = {
    side: "office",
    session: { tokenHash: userId, side: "office" },
    userId,
    roles: person.staffRoles,
    person,
  };
  return { company, office };
};

type Step = {
  readonly name: string;
  readonly action: ClaimAction & TransitionName;
  readonly side: Actor["side"];
  readonly status: ClaimStatus;
  /** Signatures given before this one. */
  readonly signed?: number;
  /** The duty that the step is; null for acts that are none. */
  readonly duty: string | null;
};

/** Every act on a claim that is a duty, or that takes two persons. */
const steps: readonly Step[] = [
  { name: "prepare", action: "requestCertification", side: "company", status: "DRAFT", duty: "PREPARED" },
  { name: "certify", action: "submit", side: "company", status: "AWAITING_CERTIFICATION", duty: "PREPARED" },
  { name: "correct", action: "resubmit", side: "company", status: "RETURNED", duty: "PREPARED" },
  { name: "answer", action: "answerClarification", side: "company", status: "IN_REVIEW", duty: "PREPARED" },
  { name: "take", action: "take", side: "office", status: "SUBMITTED", duty: null },
  { name: "review", action: "decideLine", side: "office", status: "IN_REVIEW", duty: "REVIEWED" },
  { name: "recommend", action: "recommend", side: "office", status: "IN_REVIEW", duty: "REVIEWED" },
  {
    name: "sign 1",
    action: "sign",
    side: "office",
    status: "PENDING_APPROVAL",
    signed: 0,
    duty: "APPROVED_1",
  },
  {
    name: "sign 2",
    action: "approve",
    side: "office",
    status: "PENDING_APPROVAL",
    signed: 1,
    duty: "APPROVED_2",
  },
  {
    name: "send back",
    action: "sendBack",
    side: "office",
    status: "PENDING_APPROVAL",
    signed: 0,
    duty: "APPROVED_1",
  },
  {
    name: "ask to revoke",
    action: "requestRevocation",
    side: "office",
    status: "APPROVED",
    duty: "APPROVED_1",
  },
  { name: "revoke", action: "revoke", side: "office", status: "APPROVED", duty: "APPROVED_1" },
  { name: "let go", action: "confirmWithdrawal", side: "office", status: "APPROVED", duty: "APPROVED_1" },
  { name: "ask to cancel", action: "requestCancellation", side: "office", status: "APPROVED", duty: null },
  { name: "cancel", action: "cancel", side: "office", status: "APPROVED", duty: null },
];

const somebodyElse = "somebody else";

type Standing = {
  readonly duties: readonly HeldDuty[];
  readonly requestedById?: string;
  readonly interestedIds?: readonly string[];
};

const answerTo = (step: Step, userId: string, standing: Standing): string => {
  const may = mayAct(everything(userId)[step.side], step.action, {
    companyId,
    programmeId,
    assigneeId: userId,
    status: step.status,
    signing: { chain: ["approver", "commission"], signed: step.signed ?? 0 },
    requestedById: somebodyElse,
    ...standing,
  });
  return may.ok ? "may" : may.failure.code;
};

describe("nobody holds two duties on one claim", () => {
  test("over every pair of steps, for a person who holds every role, administrators included", async () => {
    const header = ["has done ↓, wants to →", ...steps.map(({ name }) => name)];
    const rows = steps
      .filter(({ duty }) => duty !== null)
      .map(({ name, duty }) => {
        const duties = [{ userId: "person", duty: duty ?? "" }];
        return [name, ...steps.map((step) => answerTo(step, "person", { duties }))];
      });
    const interestedIds = ["person"];
    rows.push([
      "declared an interest",
      ...steps.map((step) => answerTo(step, "person", { duties: [], interestedIds })),
    ]);
    const widths = header.map((name, at) =>
      Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)),
    );
    const line = (cells: readonly string[], fill = " ") =>
      `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(" | ")} |`;
    const table = [
      line(header),
      line(
        header.map(() => ""),
        "-",
      ),
      ...rows.map((row) => line(row)),
      "",
    ].join("\n");

    await expect(table).toMatchFileSnapshot("./duties.snapshot.txt");
  });

  test("a person who has asked for it never confirms it", () => {
    const confirming = steps.filter(({ action }) => ["revoke", "cancel"].includes(action));
    expect(
      confirming.map((step) => answerTo(step, "person", { duties: [], requestedById: "person" })),
    ).toEqual(["secondPersonNeeded", "secondPersonNeeded"]);
  });

  test("whatever the order in which four people with every role try to act", () => {
    const people = ["A", "B", "C", "D"];
    const attempt = fc.record({ by: fc.constantFrom(...people), step: fc.constantFrom(...steps) });

    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        const held = new Map<string, string>();
        for (const { by, step } of attempts) {
          const duties = [...held].map(([userId, duty]) => ({ userId, duty }));
          if (step.duty === null || answerTo(step, by, { duties }) !== "may") continue;
          const before = held.get(by);
          // Whoever signs anew, sends back or revokes does so within the level already held.
          const isSigning = step.duty.startsWith("APPROVED") && before?.startsWith("APPROVED") === true;
          expect(before === undefined || before === step.duty || (isSigning && step.signed !== 1)).toBe(true);
          if (before === undefined) held.set(by, step.duty);
        }
      }),
      casesOf("duties"),
    );
  });

  test("every step of the table stands in the lifecycle", () => {
    for (const { action, status } of steps) {
      expect(transitions[action].from).toContain(status);
      expect(claimStatuses).toContain(status);
    }
  });
});
