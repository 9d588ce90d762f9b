import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import { approvalChainFor } from "@/lib/review/domain/approval-chain";
import { sumOf } from "@/lib/shared/money";
import versionThree from "@/prisma/reference/programmes/export-cost-reimbursement-v3.json";
import { casesOf } from "@/tests/support/counts";

type Claim = {
  support: bigint;
  state: "pending" | "recommended" | "approved" | "gone";
  chain: readonly string[];
};

const limit = 30_000_000n;

/** What happens to a company's claims, in any order: the amounts are support in kopecks. */
const act = fc.record({
  what: fc.constantFrom("submit", "recommend", "approve", "sendBack", "withdraw"),
  support: fc.bigInt(1n, 40_000_000n),
  at: fc.nat(20),
});

const rulesOfTheYear = () => {
  const rules = parseRulebook(versionThree);
  if (!rules.ok) throw new Error("The rules cannot be read");
  return rules.value;
};

const rules = rulesOfTheYear();

const othersOf = (claims: readonly Claim[], claim: Claim): bigint =>
  sumOf(claims.filter((one) => one !== claim && one.state !== "gone").map(({ support }) => support));

const acts = {
  recommend: (claim: Claim, claims: readonly Claim[]) => {
    if (claim.state !== "pending") return;
    claim.chain = approvalChainFor(rules, { others: othersOf(claims, claim), own: claim.support });
    claim.state = "recommended";
  },
  approve: (claim: Claim) => {
    if (claim.state === "recommended") claim.state = "approved";
  },
  sendBack: (claim: Claim) => {
    if (claim.state === "recommended") claim.state = "pending";
  },
  withdraw: (claim: Claim) => {
    claim.state = "gone";
  },
} as const;

test("however a company splits and times its claims, no more than the threshold passes without the commission", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (history) => {
      const claims: Claim[] = [];
      for (const { what, support, at } of history) {
        const claim = claims[at];
        if (what === "submit") claims.push({ support, state: "pending", chain: [] });
        else if (claim) acts[what](claim, claims);
      }

      const alone = claims.filter(({ state, chain }) => state === "approved" && chain.length === 1);
      expect(sumOf(alone.map(({ support }) => support))).toBeLessThanOrEqual(limit);
    }),
    casesOf("threshold"),
  );
});
