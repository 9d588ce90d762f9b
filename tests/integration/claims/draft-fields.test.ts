import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { requestCertification } from "@/lib/claims/commands/request-certification";
import { saveClaimFields, saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { saveClaimForm, saveLineForm } from "@/lib/claims/commands/save-draft-form";
import { startClaim } from "@/lib/claims/commands/start-claim";
import type { LineDraftField } from "@/lib/claims/domain/draft-fields";
import { startClaimFormInput } from "@/lib/claims/domain/start-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim, type TestClaim, valued } from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";

let world: World;
let claim: TestClaim;

beforeAll(async () => {
  world = await aWorld();
});

beforeEach(async () => {
  claim = await aDraft(world.company, { programmeId: world.programme.id });
});

type Typed = { readonly field: LineDraftField; readonly typed: string; readonly base: string };

const save = (by: CompanyActor, ...fields: readonly Typed[]) =>
  saveLineFields(by, { number: claim.number, lineId: claim.lineIds[0] ?? "", fields });

const line = async () => (await asOwner("SELECT * FROM claim_line WHERE claim_id = $1", [claim.id]))[0];

describe("a field is saved as it is typed", () => {
  it("an amount with spaces and a comma, a Russian date, a code with points", async () => {
    const outcome = valued(
      await save(
        world.company.preparer,
        { field: "amount", typed: "1 234 567,89", base: "25000000" },
        { field: "paidOn", typed: "18.3.2026", base: "2026-03-17" },
        { field: "hsCode", typed: "9031.80.380", base: "903180" },
      ),
    );
    expect(outcome.saved).toEqual({ amount: "123456789", paidOn: "2026-03-18", hsCode: "903180380" });
    expect(outcome.refused).toEqual({});
    expect(await line()).toMatchObject({ amount_minor: 123_456_789n, paid_on: "2026-03-18" });
  });

  it("what cannot be read is refused by itself, the rest is kept", async () => {
    const outcome = valued(
      await save(
        world.company.preparer,
        { field: "amount", typed: "1,234", base: "25000000" },
        { field: "purpose", typed: "Регистрация", base: "Испытания и сертификация" },
      ),
    );
    expect(outcome.refused).toMatchObject({ amount: { code: "amountAmbiguous", thousands: "1234" } });
    expect(outcome.saved).toEqual({ purpose: "Регистрация" });
    expect(await line()).toMatchObject({ purpose: "Регистрация", amount_minor: 25_000_000n });
  });

  it("an emptied field is empty", async () => {
    valued(await save(world.company.preparer, { field: "amount", typed: " ", base: "25000000" }));
    expect((await line())?.amount_minor).toBeNull();
  });

  it("VAT may be typed before the amount", async () => {
    const { refused } = valued(
      await save(world.company.preparer, { field: "vat", typed: "900000", base: "" }),
    );
    expect(refused).toEqual({});
  });

  it("another currency keeps the number that was typed, and refuses when it has no kopecks", async () => {
    valued(await save(world.company.preparer, { field: "currency", typed: "JPY", base: "RUB" }));
    expect(await line()).toMatchObject({ currency: "JPY", amount_minor: 250_000n });
    valued(await save(world.company.preparer, { field: "currency", typed: "RUB", base: "JPY" }));
    valued(await save(world.company.preparer, { field: "amount", typed: "10,50", base: "25000000" }));
    const outcome = valued(
      await save(world.company.preparer, { field: "currency", typed: "JPY", base: "RUB" }),
    );
    expect(outcome.refused.currency).toMatchObject({ code: "currencyNeedsWholeAmounts" });
  });

  it("the version rises, and nothing changed changes nothing", async () => {
    const [before] = await asOwner("SELECT version FROM claim WHERE id = $1", [claim.id]);
    const same = valued(
      await save(world.company.preparer, { field: "amount", typed: "250000", base: "25000000" }),
    );
    expect(same).toMatchObject({ version: before?.version, savedAt: null });
    const other = valued(
      await save(world.company.preparer, { field: "amount", typed: "1", base: "25000000" }),
    );
    expect(other.version).toBe(before?.version + 1);
  });
});

describe("two people in one draft", () => {
  it("the second one sees both values and who wrote the other", async () => {
    valued(await save(world.company.preparer, { field: "amount", typed: "111", base: "25000000" }));
    const outcome = valued(
      await save(world.company.certifier, { field: "amount", typed: "222", base: "25000000" }),
    );
    expect(outcome.refused.amount).toMatchObject({
      code: "conflict",
      theirs: "11100",
      who: { nameRu: world.company.preparer.person.nameRu },
    });
    expect((await line())?.amount_minor).toBe(11_100n);
  });

  it("who typed the same is told nothing, and who chose knows the other value", async () => {
    valued(await save(world.company.preparer, { field: "amount", typed: "111", base: "25000000" }));
    const same = valued(
      await save(world.company.certifier, { field: "amount", typed: "111.00", base: "25000000" }),
    );
    expect(same.refused).toEqual({});
    const chosen = valued(
      await save(world.company.certifier, { field: "amount", typed: "222", base: "11100" }),
    );
    expect(chosen.saved).toEqual({ amount: "22200" });
  });

  it("of two at once one wins, the other is asked", async () => {
    const outcomes = await Promise.all([
      save(world.company.preparer, { field: "amount", typed: "111", base: "25000000" }),
      save(world.company.certifier, { field: "amount", typed: "222", base: "25000000" }),
    ]);
    const conflicts = outcomes.filter((outcome) => valued(outcome).refused.amount?.code === "conflict");
    expect(conflicts).toHaveLength(1);
  });
});

describe("a whole form without scripts", () => {
  const lineForm = (fields: Readonly<Record<string, string>>) =>
    saveLineForm(
      world.company.certifier,
      { number: claim.number, lineId: claim.lineIds[0] ?? "", ...fields },
      "ru",
    );

  it("saves every field it can read, and tells the others why not", async () => {
    const answer = await lineForm({
      amount: "1 000,00",
      "base.amount": "25000000",
      paidOn: "завтра",
      "base.paidOn": "2026-03-17",
    });
    expect(answer).toMatchObject({
      failure: { code: "fixFields", fields: { paidOn: { code: "dateShape" } } },
    });
    expect((await line())?.amount_minor).toBe(100_000n);
  });

  it("shows the other value as a form would, and keeps one's own when it is sent again", async () => {
    valued(await save(world.company.preparer, { field: "amount", typed: "1111", base: "25000000" }));
    const typed = { amount: "2222", "base.amount": "25000000" };
    expect(await lineForm(typed)).toMatchObject({
      failure: { fields: { amount: { code: "conflictTheirs", theirs: "1\u00a0111,00" } } },
    });
    expect(await lineForm({ ...typed, "base.amount": "111100" })).toEqual({ ok: true, value: true });
  });

  it("of the claim itself touches only the fields it has", async () => {
    const form = { number: claim.number, contractNumber: "EXP-7", "base.contractNumber": "EXP-26/1" };
    expect(await saveClaimForm(world.company.preparer, form, "en")).toEqual({ ok: true, value: true });
    const [stored] = await asOwner("SELECT contract_number, account_id FROM claim WHERE id = $1", [claim.id]);
    expect(stored).toEqual({ contract_number: "EXP-7", account_id: world.company.accountId });
  });
});

describe("nobody writes where they may not", () => {
  const typed: Typed = { field: "amount", typed: "5", base: "25000000" };

  it("a viewer, another company, a submitted claim, a line of another claim", async () => {
    expect(await save(world.company.viewer, typed)).toMatchObject({ failure: { code: "writersOnly" } });
    const other = await aCompany(world.admin);
    expect(await save(other.certifier, typed)).toMatchObject({ failure: { code: "claimNotFound" } });
    const elsewhere = await aDraft(world.company, { programmeId: world.programme.id });
    const wrong = { number: elsewhere.number, lineId: claim.lineIds[0] ?? "", fields: [typed] };
    expect(await saveLineFields(world.company.certifier, wrong)).toMatchObject({
      failure: { code: "lineNotFound" },
    });
    const sent = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
    const late = { number: sent.number, lineId: sent.lineIds[0] ?? "", fields: [typed] };
    expect(await saveLineFields(world.company.certifier, late)).toMatchObject({
      failure: { code: "notEditable" },
    });
  });

  it("a draft that waits for its certifier", async () => {
    valued(
      await requestCertification(world.company.preparer, { number: claim.number, idempotencyKey: uuidv7() }),
    );
    expect(await save(world.company.preparer, typed)).toMatchObject({ failure: { code: "notEditable" } });
  });

  it("an account of another company is not taken", async () => {
    const other = await aCompany(world.admin);
    const { refused } = valued(
      await saveClaimFields(world.company.certifier, {
        number: claim.number,
        fields: [{ field: "accountId", typed: other.accountId, base: world.company.accountId }],
      }),
    );
    expect(refused.accountId).toMatchObject({ code: "accountUnknown" });
  });

  it("whoever writes has prepared the claim and cannot review it", async () => {
    valued(await save(world.company.preparer, typed));
    const duties = await asOwner("SELECT user_id, duty FROM claim_duty WHERE claim_id = $1", [claim.id]);
    expect(duties).toContainEqual({ user_id: world.company.preparer.userId, duty: "PREPARED" });
  });
});

describe("a claim is started", () => {
  it("once, however often the button is pressed", async () => {
    const input = {
      programmeId: world.programme.id,
      category: "CERTIFICATION" as const,
      idempotencyKey: uuidv7(),
    };
    const first = valued(await startClaim(world.company.preparer, input));
    expect(valued(await startClaim(world.company.preparer, input))).toEqual(first);
    expect(first.number).toMatch(/^26-\d{4}$/);
  });

  it("from a form that names a programme and a category", () => {
    const idempotencyKey = uuidv7();
    const { id } = world.programme;
    expect(startClaimFormInput.parse({ choice: `${id} CERTIFICATION`, idempotencyKey })).toEqual({
      programmeId: id,
      category: "CERTIFICATION",
      idempotencyKey,
    });
    for (const choice of [undefined, "", "x"]) {
      const { error } = startClaimFormInput.safeParse({ choice, idempotencyKey });
      expect(error?.issues).toMatchObject([{ path: ["choice"], message: "choiceMissing" }]);
    }
  });

  it("not by a viewer, not in a category that the programme does not have", async () => {
    const input = { programmeId: world.programme.id, idempotencyKey: uuidv7() };
    const start = (by: CompanyActor, category: "CERTIFICATION" | "ECOMMERCE") =>
      startClaim(by, { ...input, category });
    expect(await start(world.company.viewer, "CERTIFICATION")).toMatchObject({
      failure: { code: "writersOnly" },
    });
    expect(await start(world.company.preparer, "ECOMMERCE")).toMatchObject({
      failure: { code: "categoryUnknown" },
    });
  });

  it("not with a key that stands for somebody else's claim", async () => {
    const other = await aCompany(world.admin);
    const input = {
      programmeId: world.programme.id,
      category: "CERTIFICATION" as const,
      idempotencyKey: claim.id,
    };
    expect(await startClaim(other.certifier, input)).toMatchObject({ failure: { code: "keyReused" } });
  });
});
