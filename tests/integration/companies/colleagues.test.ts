import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeMemberRole } from "@/lib/companies/commands/change-member-role";
import { endMembership } from "@/lib/companies/commands/end-membership";
import { inviteColleague } from "@/lib/companies/commands/invite-colleague";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { asOwner } from "../../support/builders-clock";
import { aCompany, membershipOf, type TestCompany } from "../../support/builders-company";
import { aMember, anAdmin } from "../../support/builders-people";

let admin: Awaited<ReturnType<typeof anAdmin>>;
let company: TestCompany;

beforeAll(async () => {
  admin = await anAdmin();
});

beforeEach(async () => {
  company = await aCompany(admin);
});

const rolesIn = async (companyId: string, userId: string) =>
  (
    await asOwner("SELECT role FROM membership WHERE company_id = $1 AND user_id = $2 AND ended_at IS NULL", [
      companyId,
      userId,
    ])
  ).map(({ role }) => role);

describe("T10: a company is never without a certifier", () => {
  const leave = async (actor: CompanyActor) =>
    endMembership(actor, {
      companyId: actor.companyId,
      membershipId: await membershipOf(actor),
      reason: "Ухожу",
      idempotencyKey: undefined,
    });

  it("the last one neither leaves nor becomes anything else, not even by the agency", async () => {
    const membershipId = await membershipOf(company.certifier);
    expect(await leave(company.certifier)).toMatchObject({ failure: { code: "lastCertifier" } });
    expect(
      await changeMemberRole(company.certifier, { membershipId, role: "viewer", idempotencyKey: undefined }),
    ).toMatchObject({ failure: { code: "lastCertifier" } });
    expect(
      await endMembership(admin, {
        companyId: company.id,
        membershipId,
        reason: "Уволен",
        idempotencyKey: undefined,
      }),
    ).toMatchObject({ failure: { code: "lastCertifier" } });
    await expect(asOwner("DELETE FROM membership WHERE id = $1", [membershipId])).rejects.toThrow(
      "lastCertifier",
    );
  });

  it("of two who leave at once, one stays", async () => {
    const second = await aMember(admin, company.id, "certifier");
    const answers = await Promise.all([leave(company.certifier), leave(second)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const left = await asOwner(
      "SELECT 1 FROM membership WHERE company_id = $1 AND role = 'certifier' AND ended_at IS NULL",
      [company.id],
    );
    expect(left).toHaveLength(1);
  });

  it("a blocked one does not count", async () => {
    const second = await aMember(admin, company.id, "certifier");
    await asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [second.userId]);
    expect(await leave(company.certifier)).toMatchObject({ failure: { code: "lastCertifier" } });
  });
});

describe("T11: whoever was removed between page and submit", () => {
  it("changes nothing any more", async () => {
    const second = await aMember(admin, company.id, "certifier");
    await endMembership(company.certifier, {
      companyId: company.id,
      membershipId: await membershipOf(second),
      reason: "Уволен",
      idempotencyKey: undefined,
    });
    const membershipId = await membershipOf(company.preparer);
    await expect(
      changeMemberRole(second, { membershipId, role: "certifier", idempotencyKey: undefined }),
    ).rejects.toThrow();
    expect(await rolesIn(company.id, company.preparer.userId)).toEqual(["preparer"]);
  });

  it("whoever lost the role certifies nobody", async () => {
    const second = await aMember(admin, company.id, "certifier");
    await changeMemberRole(company.certifier, {
      membershipId: await membershipOf(second),
      role: "viewer",
      idempotencyKey: undefined,
    });
    // The actor of the page that was open still says certifier; the statement asks again.
    expect(
      await inviteColleague(second, {
        email: "somebody@people.example",
        role: "certifier",
        idempotencyKey: undefined,
      }),
    ).toMatchObject({ failure: { code: "roleMissing" } });
  });
});
