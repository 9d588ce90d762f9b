// Two administrators: an official who comes by a letter that both have signed, and the second factor that they lost.
import { TOTP } from "otpauth";
import { houseTime } from "./support/demo-database";
import { letterToAddress } from "./support/mailbox";
import {
  comeByLetter,
  confirmAbout,
  pressProving,
  proposalAbout,
  proposeReviewer,
  sendProving,
} from "./support/officials";
import { expect, signIn, test } from "./support/test";

const serial = Number(String(Date.now()).slice(-5));
const password = "four quiet words here";

test("an official is proposed by one, confirmed by another, comes, works, and gets a lost factor restored", async ({
  login,
  visitor,
  say,
}) => {
  test.setTimeout(240_000);
  const newcomer = {
    email: `uglova${serial}@agency.example`,
    nameRu: `Углова Анна ${serial}`,
    nameEn: `Anna Uglova ${serial}`,
  };
  const [admin, second] = [await login("kovshov"), await login("belova")];
  await proposeReviewer(admin, newcomer);
  const own = proposalAbout(admin, newcomer.nameRu);
  await expect(own.getByText(say("people.proposals.whyNot.ownProposal"))).toBeVisible();
  await expect(own.getByRole("button", { name: say("people.proposals.confirm") })).toHaveCount(0);
  await confirmAbout(second, say, newcomer.nameRu);

  const official = await visitor();
  await comeByLetter(official, newcomer.email, password);
  const form = official.locator("form#app");
  const key = (await form.locator(".secret").textContent())?.replaceAll(" ", "") ?? "";
  await form
    .locator("[name=code]")
    .fill(new TOTP({ secret: key }).generate({ timestamp: await houseTime() }));
  await form.locator("button[type=submit]").click();
  await expect(official.getByText(say("identity.app.done"))).toBeVisible();
  await official.goto("/review");
  await expect(official.locator("main h1")).toBeVisible();
  expect(new URL(official.url()).pathname).toBe("/review");

  await admin.goto(`/admin/users?q=${encodeURIComponent(newcomer.email)}`);
  await admin.getByRole("link", { name: newcomer.nameRu, exact: true }).click();
  await admin.getByText(say("people.proposals.restore"), { exact: true }).click();
  const restore = admin.locator("form#restore");
  await restore.locator("[name=reason]").fill("Позвонила с известного номера, потеряла телефон");
  const asked = proposalAbout(admin, newcomer.nameRu).getByText(say("people.proposals.whyNot.ownProposal"));
  await pressProving(restore.locator("button[type=submit]"), () => asked.isVisible());
  await official.goto("/review");
  expect(new URL(official.url()).pathname).toBe("/review");

  await second.goto("/admin/users");
  const confirm = proposalAbout(second, newcomer.nameRu).getByRole("button", {
    name: say("people.proposals.confirm"),
  });
  await sendProving(confirm, /\/proposals$/);
  await official.goto("/review");
  await expect(official).toHaveURL(/\/sign-in/);
  await letterToAddress(official, newcomer.email, new RegExp(say("mail.factorsRestored.subject")));

  // Nothing is asked for beside the password, and the way leads to a new factor outside of a demo.
  await official.goto("/sign-in");
  await signIn(official, { email: newcomer.email, password });
  expect(new URL(official.url()).pathname).not.toBe("/sign-in/second-factor");
  await official.goto("/settings");
  await expect(official.getByText(say("identity.settings.byOthers"))).toBeVisible();
  await expect(official.getByText(say("audit.kind.factorsRestored"))).toBeVisible();
});
