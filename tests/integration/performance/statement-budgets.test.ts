import { beforeAll, describe, expect, it } from "vitest";
import { overviewParams } from "@/lib/budget/domain/overview-params";
import { getBudgetOverview } from "@/lib/budget/queries/get-budget-overview";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import { getClaimEditor } from "@/lib/claims/queries/get-claim-editor";
import { findPerson } from "@/lib/identity/sessions";
import { signDecision } from "@/lib/review/commands/sign-decision";
import type { QueueFilters } from "@/lib/review/domain/queue-filters";
import { getCompanyClaim } from "@/lib/review/queries/get-company-claim";
import { getCompanyHome } from "@/lib/review/queries/get-company-home";
import { getDecisionPage } from "@/lib/review/queries/get-decision-page";
import { getReviewQueue } from "@/lib/review/queries/get-review-queue";
import { getReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { listCompanyClaims } from "@/lib/review/queries/list-company-claims";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { aRecommendedClaim, shownTo } from "../../support/builders-approval";
import { aDraft, aSubmittedClaim, supportOf, type TestClaim, valued } from "../../support/builders-claims";
import { statementsOf } from "../../support/statement-counter";

// What an operation costs grows with the statements it sends, on any machine and under any load. Whoever needs
// more than a budget allows looks for one statement that does the work of two before raising it.

let world: World;
let draft: TestClaim;
let filed: TestClaim;
let recommended: TestClaim;

const lines = [{ amount: "50000.00" }, { amount: "40000.00" }, { amount: "30000.00" }];

beforeAll(async () => {
  world = await aWorld();
  const programmeId = world.programme.id;
  draft = await aDraft(world.company, { programmeId, lines });
  filed = await aSubmittedClaim(world.company, { programmeId, lines });
  recommended = await aRecommendedClaim(world, { lines });
});

const waiting: QueueFilters = {
  view: "waiting",
  category: null,
  programme: null,
  age: null,
  from: null,
  to: null,
  search: null,
  after: null,
};

type Budget = { readonly what: string; readonly most: number; readonly work: () => Promise<unknown> };

/** A page also asks once who is signed in. */
const page = (session: { readonly tokenHash: string }, read: () => Promise<unknown>) => async () => {
  await findPerson(session.tokenHash);
  expect(await read()).not.toBeNull();
};

const pages: readonly Budget[] = [
  {
    what: "the review queue",
    most: 6,
    work: () => page(world.reviewer.session, () => getReviewQueue(world.reviewer, waiting))(),
  },
  {
    what: "the review queue, searched",
    most: 6,
    work: () =>
      page(world.reviewer.session, () => getReviewQueue(world.reviewer, { ...waiting, search: "экспорт" }))(),
  },
  {
    what: "the review workspace",
    most: 12,
    work: () => page(world.reviewer.session, () => getReviewWorkspace(world.reviewer, filed.number, null))(),
  },
  {
    what: "a claim as its company reads it",
    most: 9,
    work: () =>
      page(world.company.certifier.session, () => getCompanyClaim(world.company.certifier, filed.number))(),
  },
  {
    what: "the editor of a draft",
    most: 6,
    work: () =>
      page(world.company.certifier.session, () =>
        getClaimEditor(world.company.certifier, draft.number, "ru"),
      )(),
  },
  {
    what: "the list of a company's claims",
    most: 6,
    work: () =>
      page(world.company.certifier.session, () =>
        listCompanyClaims(world.company.certifier, { statuses: null, cursor: null }),
      )(),
  },
  {
    what: "a company's first page",
    most: 14,
    work: () => page(world.company.certifier.session, () => getCompanyHome(world.company.certifier))(),
  },
  {
    what: "the decision to sign",
    most: 14,
    work: () => page(world.approver.session, () => getDecisionPage(world.approver, recommended.number))(),
  },
  {
    what: "the budget of the year",
    most: 10,
    work: () => page(world.admin.session, () => getBudgetOverview(world.admin, overviewParams.parse({})))(),
  },
];

const commands: readonly Budget[] = [
  {
    what: "submitting a claim",
    most: 8,
    work: async () => {
      const by = world.company.certifier;
      const { number } = draft;
      const expectedSupport = submittedSupport;
      valued(await submitClaim(by, { number, expectedSupport, declared: "on", idempotencyKey: uuidv7() }));
    },
  },
  {
    what: "signing a decision",
    most: 15,
    work: async () => {
      valued(await signDecision(world.approver, { ...shown, idempotencyKey: uuidv7() }));
    },
  },
];

let submittedSupport: string;
let shown: Awaited<ReturnType<typeof shownTo>>;

describe("the statements that an operation sends", () => {
  // The connections are open and the rules are read: what a running server pays for every request.
  beforeAll(async () => {
    for (const { work } of pages) await work();
    submittedSupport = await supportOf(world.company.certifier, draft.number);
    shown = await shownTo(recommended.id);
  });

  it.each(pages)("$what is read in at most $most", async ({ most, work }) => {
    const statements = await statementsOf(work);
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(most);
  });

  it.each(commands)("$what takes at most $most", async ({ most, work }) => {
    const statements = await statementsOf(work);
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(most);
  });
});
