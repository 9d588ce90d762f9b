import { beforeAll, describe, expect, it } from "vitest";
import { addBankAccount } from "@/lib/companies/commands/add-bank-account";
import { addMember } from "@/lib/companies/commands/add-member";
import { closeBankAccount } from "@/lib/companies/commands/close-bank-account";
import { createCompany } from "@/lib/companies/commands/create-company";
import { editCompany } from "@/lib/companies/commands/edit-company";
import { endMembership } from "@/lib/companies/commands/end-membership";
import {
  type CreateCompanyInput,
  createCompanyInput,
  type EditCompanyInput,
} from "@/lib/companies/domain/company-inputs";
import type { AddMemberInput } from "@/lib/companies/domain/member-inputs";
import { signIn } from "@/lib/identity/commands/sign-in";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner, setClock } from "../../support/builders-clock";
import { aCompany, innOf } from "../../support/builders-company";
import { again } from "../../support/builders-people";
import { testInstant } from "../../support/database";

let world: World;

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

const company = (serial: number, patch: Partial<CreateCompanyInput> = {}): CreateCompanyInput => ({
  inn: innOf(serial),
  kpp: "980101001",
  ogrn: "1209800000013",
  nameRu: "ООО «Новая»",
  nameEn: "Novaya LLC",
  address: "Москва, Новая улица, 1",
  taxRegime: "VAT_PAYER",
  product: null,
  registeredOn: "2019-05-14",
  idempotencyKey: undefined,
  ...patch,
});

const member = (companyId: string, email: string, patch: Partial<AddMemberInput> = {}): AddMemberInput => ({
  companyId,
  email,
  nameRu: "Алёна Речная",
  nameEn: "Alyona Rechnaya",
  role: "certifier",
  idempotencyKey: undefined,
  ...patch,
});

describe("entering a company", () => {
  it("stores it with its event in its own chain", async () => {
    const answer = await createCompany(world.admin, company(9001));
    if (!answer.ok) throw new Error(answer.failure.code);
    const [event] = await asOwner("SELECT type, chain, chain_seq FROM audit_event WHERE object_id = $1", [
      answer.value.companyId,
    ]);
    expect(event).toEqual({
      type: "companyCreated",
      chain: `company:${answer.value.companyId}`,
      chain_seq: 1n,
    });
  });

  it("refuses an INN that is there, and of two at once lets one through", async () => {
    const answers = await Promise.all([1, 2].map(() => createCompany(world.admin, company(9002))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await createCompany(world.admin, company(9002))).toMatchObject({ failure: { code: "innTaken" } });
  });

  it("refuses a registration in the future", async () => {
    expect(await createCompany(world.admin, company(9003, { registeredOn: "2026-12-01" }))).toMatchObject({
      failure: { code: "registeredLater" },
    });
  });

  it("asks an organisation for its KPP and an entrepreneur for none, beside the field", () => {
    const typed = { ...company(9004), registeredOn: "14.05.2019", product: "" };
    const parsed = createCompanyInput.safeParse({ ...typed, kpp: "" });
    expect(parsed.error?.issues).toMatchObject([{ path: ["kpp"], message: "kppMissing" }]);
    expect(createCompanyInput.safeParse(typed).data).toMatchObject({
      registeredOn: "2019-05-14",
      product: null,
    });
  });

  it.each(["auditor", "lead", "reviewer"] as const)("is not for the role %s", async (role) => {
    expect(await createCompany(world[role], company(9005))).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });
});

describe("people of a company", () => {
  it("somebody new gets an account with a temporary password", async () => {
    const added = await addMember(world.admin, member(world.company.id, "new-certifier@firm.test"));
    if (!added.ok) throw new Error(added.failure.code);

    expect(added.value.isNew).toBe(true);
    const session = await signIn({
      email: "new-certifier@firm.test",
      password: added.value.password ?? "",
      network: "10.1.0.1",
      userAgent: "tests",
    });
    expect(session.ok).toBe(true);
  });

  it("a temporary password opens nothing after three days", async () => {
    const email = "slow@firm.test";
    const added = await addMember(world.admin, member(world.company.id, email));
    if (!added.ok) throw new Error(added.failure.code);
    const password = added.value.password ?? "";
    const enter = () => signIn({ email, password, network: "10.1.0.2", userAgent: "tests" });

    await setClock(new Date(Date.parse(testInstant) + 3 * 86_400_000 + 1000).toISOString());
    expect(await enter()).toEqual({ ok: false, failure: { code: "signInRefused" } });
    await setClock(testInstant);
    expect((await enter()).ok).toBe(true);
  });

  it("somebody with an account is joined and keeps their password", async () => {
    const other = await aCompany(world.admin);
    await addMember(world.admin, member(world.company.id, "both@firm.test"));
    const joined = await addMember(world.admin, member(other.id, "both@firm.test", { role: "viewer" }));

    expect(joined).toMatchObject({ ok: true, value: { isNew: false, password: null } });
  });

  it("are joined once, also at the same time", async () => {
    const input = member(world.company.id, "twice@firm.test");
    const answers = await Promise.all([addMember(world.admin, input), addMember(world.admin, input)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await addMember(world.admin, input)).toMatchObject({ failure: { code: "alreadyMember" } });
  });

  it("are not joined to a company that does not exist", async () => {
    expect(await addMember(world.admin, member(uuidv7(), "nowhere@firm.test"))).toMatchObject({
      failure: { code: "companyNotFound" },
    });
  });

  it("leave, and what they could do ends with their next request", async () => {
    const other = await aCompany(world.admin);
    const [row] = await asOwner("SELECT id FROM membership WHERE user_id = $1", [other.viewer.userId]);
    const input = { companyId: other.id, membershipId: String(row?.id), reason: "Ушёл из компании" };

    expect(await endMembership(world.admin, { ...input, companyId: world.company.id })).toMatchObject({
      failure: { code: "membershipNotFound" },
    });
    expect(await endMembership(world.admin, input)).toMatchObject({ ok: true });
    await expect(again(other.viewer)).rejects.toThrow("belongs to no company");
    expect(await endMembership(world.admin, input)).toMatchObject({
      failure: { code: "membershipNotFound" },
    });
  });

  it("are neither added nor sent away by the auditor", async () => {
    expect(await addMember(world.auditor, member(world.company.id, "auditors@firm.test"))).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });
});

const profile = (patch: Partial<EditCompanyInput> = {}): EditCompanyInput => ({
  nameRu: "ООО «Переименованная»",
  nameEn: "Renamed LLC",
  address: "Москва, Другая улица, 2",
  taxRegime: "SIMPLIFIED",
  product: "Весы",
  kpp: "980101001",
  version: 1,
  idempotencyKey: undefined,
  ...patch,
});

describe("a company's own profile", () => {
  it("is changed by the certifier, and the trail keeps before and after", async () => {
    const own = await aCompany(world.admin);
    expect(await editCompany(own.certifier, profile())).toMatchObject({ ok: true });

    const [event] = await asOwner(
      "SELECT data FROM audit_event WHERE type = 'companyEdited' AND object_id = $1",
      [own.id],
    );
    expect(event?.data).toMatchObject({
      before: { tax_regime: "VAT_PAYER" },
      after: { tax_regime: "SIMPLIFIED", name_ru: "ООО «Переименованная»" },
    });
    const [stored] = await asOwner("SELECT version, name_en FROM company WHERE id = $1", [own.id]);
    expect(stored).toEqual({ version: 2, name_en: "Renamed LLC" });
  });

  it("is not changed over somebody else's newer change", async () => {
    const own = await aCompany(world.admin);
    const answers = await Promise.all([
      editCompany(own.certifier, profile()),
      editCompany(own.certifier, profile({ nameEn: "Other LLC" })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "changedMeanwhile" } });
  });

  it("is neither the preparer's nor the viewer's to change", async () => {
    const own = await aCompany(world.admin);
    expect(await editCompany(own.preparer, profile())).toMatchObject({ failure: { code: "roleMissing" } });
    expect(await editCompany(own.viewer, profile())).toMatchObject({ failure: { code: "roleMissing" } });
  });

  it("of another company stays out of reach, past the command too", async () => {
    const other = await aCompany(world.admin);
    const answer = await applyInDatabase("office", world.company.certifier.session, {
      action: "editCompany",
      event: { type: "companyEdited", objectType: "company", objectId: other.id, data: {} },
      records: [{ table: "company", set: { name_ru: "Чужая" }, where: { id: other.id } }],
    });
    const [stored] = await asOwner("SELECT name_ru FROM company WHERE id = $1", [other.id]);
    expect(stored?.name_ru).toBe(other.nameRu);
    expect(answer).toMatchObject({ ok: true });
    const [own] = await asOwner("SELECT name_ru FROM company WHERE id = $1", [world.company.id]);
    expect(own?.name_ru).toBe("Чужая");
  });
});

describe("bank accounts of a company", () => {
  const account = {
    bik: "044525225",
    bankName: "Сбербанк",
    settlement: "40702810938000000001",
    correspondent: "30101810400000000225",
    idempotencyKey: undefined,
  };

  it("are added by the certifier when both numbers fit the bank", async () => {
    const added = await addBankAccount(world.company.certifier, {
      ...account,
      settlement: keyed("40702810038000000001"),
    });
    expect(added).toMatchObject({ ok: true });
    expect(
      await addBankAccount(world.company.certifier, {
        ...account,
        settlement: keyed("40702810038000000001"),
      }),
    ).toMatchObject({
      failure: { code: "accountTaken" },
    });
  });

  it("say which digit does not fit", async () => {
    const right = keyed("40702810038000000002");
    const wrong = right.slice(0, 8) + ((Number(right[8]) + 1) % 10) + right.slice(9);
    expect(await addBankAccount(world.company.certifier, { ...account, settlement: wrong })).toMatchObject({
      failure: { code: "accountKey", position: 9 },
    });
  });

  it("take as correspondent account only one of the bank itself", async () => {
    const settlement = keyed("40702810038000000003");
    expect(
      await addBankAccount(world.company.certifier, { ...account, settlement, correspondent: settlement }),
    ).toMatchObject({
      failure: { code: "correspondentPrefix" },
    });
  });

  it("are closed, and not twice, and never another company's", async () => {
    const own = await aCompany(world.admin);
    expect(await closeBankAccount(world.company.certifier, { accountId: own.accountId })).toMatchObject({
      failure: { code: "accountNotFound" },
    });
    expect(await closeBankAccount(own.certifier, { accountId: own.accountId })).toMatchObject({ ok: true });
    expect(await closeBankAccount(own.certifier, { accountId: own.accountId })).toMatchObject({
      failure: { code: "accountNotFound" },
    });
  });

  it("are not the preparer's to add or close", async () => {
    const { preparer, accountId } = world.company;
    expect(await addBankAccount(preparer, account)).toMatchObject({ ok: false });
    expect(await closeBankAccount(preparer, { accountId })).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });
});

/** The account with the key (ninth digit) that fits the bank 044525225. */
const keyed = (account: string): string => {
  const weights = [7, 1, 3];
  const sumOf = (row: string) =>
    Array.from(row).reduce((sum, digit, at) => sum + Number(digit) * (weights[at % 3] ?? 0), 0);
  const candidates = Array.from({ length: 10 }, (_, key) => account.slice(0, 8) + key + account.slice(9));
  return candidates.find((one) => sumOf(`225${one}`) % 10 === 0) ?? account;
};
