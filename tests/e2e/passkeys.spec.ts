// A passkey made, used in place of a code, of a password and as the proof before a serious act, and taken away; the
// device is Chromium's own virtual authenticator.
import type { Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/data/people";
import { look } from "./support/demo-database";
import { emailOf } from "./support/people";
import { expect, signIn, test } from "./support/test";

const person = "6:certifier";

/** A device that knows its owner by a finger; the value lets the owner present it, or not. */
const withDevice = async (page: Page) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    isOwner: (isUserVerified: boolean) =>
      devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
};

/** As if the last proof were long ago. */
const letProofAge = () =>
  look(
    `UPDATE session SET proved_at = proved_at - interval '10 minutes' WHERE user_id = (SELECT id FROM "user" WHERE email = $1)`,
    [emailOf(person)],
  );

test("a passkey is made, signs in after the password and alone, proves a serious act, and is taken away", async ({
  visitor,
  say,
}) => {
  const page = await visitor();
  const device = await withDevice(page);
  const passkey = page.locator("form#passkey");
  const enter = async () => {
    await page.context().clearCookies({ name: "meridian.session" });
    await page.goto("/sign-in");
  };

  await page.goto("/sign-in");
  await signIn(page, { email: emailOf(person), password: demoPassword });

  await letProofAge();
  await page.goto("/settings/passkey");
  await passkey.locator("[name=name]").fill("Рабочий ноутбук");
  await passkey.locator("button[type=submit]").click();
  await passkey.locator("[name=proofPassword]").fill(demoPassword);
  await passkey.locator("button[type=submit]").click();
  await expect(page.getByText(say("identity.app.done"))).toBeVisible();
  await expect(passkey.locator(".recovery-codes li")).toHaveCount(10);

  await enter();
  await signIn(page, { email: emailOf(person), password: demoPassword });
  await expect(page).toHaveURL(/\/sign-in\/second-factor$/);
  await expect(page.getByLabel(say("identity.factor.recoveryCode"))).toBeVisible();
  await passkey.locator("button[type=submit]").click();
  await page.waitForURL("**/home");

  await enter();
  await device.isOwner(false);
  await passkey.locator("button[type=submit]").click();
  await expect(page.getByText(say("errors.failed.passkeyCancelled")).first()).toBeVisible();
  await device.isOwner(true);
  await passkey.locator("button[type=submit]").click();
  await page.waitForURL("**/home");

  await letProofAge();
  await page.goto("/company/people");
  const invite = page.locator("form#invite");
  await invite.locator("[name=email]").fill("novaya@testomash.example");
  await invite.getByRole("button", { name: say("joining.people.send") }).click();
  await expect(invite.locator("[name=proofPassword]")).toBeVisible();
  await expect(invite.locator("[name=email]")).toHaveValue("novaya@testomash.example");
  await invite.getByRole("button", { name: say("identity.proof.passkey") }).click();
  await page.waitForURL(/done=invited/);
  await expect(page.getByText("novaya@testomash.example").first()).toBeVisible();

  await letProofAge();
  await page.goto("/prove?back=/home");
  await page.getByRole("button", { name: say("identity.proof.passkey") }).click();
  await expect(page.getByText(say("identity.proof.done"))).toBeVisible();

  await page.goto("/settings");
  await page
    .getByRole("button", { name: say("identity.settings.removeApp", { name: "Рабочий ноутбук" }) })
    .click();
  await expect(page.getByText("Рабочий ноутбук")).toHaveCount(0);
  await enter();
  await passkey.locator("button[type=submit]").click();
  await expect(page.getByText(say("identity.failure.passkeyRefused")).first()).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in$/);
});
